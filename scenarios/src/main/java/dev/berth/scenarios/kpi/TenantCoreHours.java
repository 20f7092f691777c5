package dev.berth.scenarios.kpi;

import dev.berth.model.Ticks;
import dev.berth.state.FleetState;
import java.util.HashMap;
import java.util.Map;

/** vCPU-hours that a tenant's instances held, by the monitor's samples, each held to the next. */
final class TenantCoreHours implements TenantMeter {

  private static final double MILLI = 1000;

  private final Window window;
  private final Map<String, Double> milliVcpuTicks = new HashMap<>();
  private final Map<String, Long> held = new HashMap<>();
  private long lastTick;

  TenantCoreHours(Window window) {
    this.window = window;
  }

  @Override
  public String column() {
    return "vcpu_hours";
  }

  @Override
  public void sampled(long tick, FleetState state) {
    settle(tick);
    held.clear();
    for (int row = 0; row < state.topology().hostCount(); row++) {
      state.forEachInstance(
          row, request -> held.merge(request.tenant(), request.demand().milliVcpu(), Long::sum));
    }
  }

  private void settle(long tick) {
    long ticks = window.overlap(lastTick, tick);
    if (ticks > 0) {
      held.forEach(
          (tenant, vcpu) -> milliVcpuTicks.merge(tenant, (double) vcpu * ticks, Double::sum));
    }
    lastTick = tick;
  }

  @Override
  public double of(String tenant) {
    settle(window.endTick());
    return milliVcpuTicks.getOrDefault(tenant, 0.0) / MILLI / Ticks.PER_HOUR;
  }
}
