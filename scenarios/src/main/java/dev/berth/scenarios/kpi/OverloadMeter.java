package dev.berth.scenarios.kpi;

import dev.berth.sim.fleet.FleetTruth;
import java.util.Map;

/** Hosts whose instances ask for more processor than there is, at the samples of the window. */
final class OverloadMeter implements KpiSource {

  private static final double TICKS_PER_MINUTE = 60_000;

  private final Window window;
  private long lastTick;
  private long overloadedTicks;
  private long activeTicks;
  private int overloaded;
  private int active;

  OverloadMeter(Window window) {
    this.window = window;
  }

  /** What was found at the sample before held until now. */
  void sampled(long tick, FleetTruth truth) {
    settle(tick);
    overloaded = 0;
    active = 0;
    for (int row = 0; row < truth.hostCount(); row++) {
      active += truth.running(row) > 0 ? 1 : 0;
      overloaded += truth.cpuDemand(row) > 1 ? 1 : 0;
    }
  }

  private void settle(long tick) {
    long ticks = window.overlap(lastTick, tick);
    overloadedTicks += overloaded * ticks;
    activeTicks += active * ticks;
    lastTick = tick;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    settle(window.endTick());
    kpis.put("overload-minutes", overloadedTicks / TICKS_PER_MINUTE);
    kpis.put(
        "overload-share",
        activeTicks == 0 ? Double.NaN : (double) overloadedTicks / (double) activeTicks);
  }
}
