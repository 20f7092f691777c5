package dev.berth.scenarios.kpi;

import dev.berth.model.LicencePools;
import dev.berth.state.FleetState;
import java.util.Map;

/** Licences held, exact integrals inside the window: they are constant between two changes. */
final class LicenceMeter implements KpiSource {

  private final Window window;
  private final LicencePools pools;
  private long lastTick;
  private int held;
  private double costPerMonth;
  private double heldTicks;
  private double costTicks;
  private int peak;

  LicenceMeter(Window window, LicencePools pools) {
    this.window = window;
    this.pools = pools;
  }

  /** Licences are held as the state shows from this tick on. */
  void changed(long tick, FleetState state) {
    settle(tick);
    held = 0;
    costPerMonth = 0;
    pools
        .bySystem()
        .forEach(
            (system, pool) -> {
              int hosts = state.hostsWithSystem(system);
              held += hosts;
              costPerMonth += hosts * pool.costPerHostMonth();
            });
  }

  private void settle(long tick) {
    long ticks = window.overlap(lastTick, tick);
    if (ticks > 0) {
      heldTicks += (double) held * ticks;
      costTicks += costPerMonth * ticks;
      peak = Math.max(peak, held);
    }
    lastTick = tick;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    if (pools.bySystem().isEmpty()) {
      return;
    }
    settle(window.endTick());
    kpis.put("licensed-hosts-mean", heldTicks / window.lengthTicks());
    kpis.put("licensed-hosts-peak", (double) peak);
    kpis.put("licence-cost-month", costTicks / window.lengthTicks());
  }
}
