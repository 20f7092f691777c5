package dev.berth.scenarios.kpi;

import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.fleet.PowerState;
import java.util.Map;

/** Energy and time of hosts by power state, from the window's start to its end. */
final class StateMeter implements KpiSource {

  private static final double JOULES_PER_KWH = 3.6e6;

  private final Window window;
  private final double[] joulesAtStart = new double[PowerState.ALL.size()];
  private final long[] ticksAtStart = new long[PowerState.ALL.size()];
  private final double[] joules = new double[PowerState.ALL.size()];
  private final long[] ticks = new long[PowerState.ALL.size()];

  StateMeter(Window window) {
    this.window = window;
  }

  void sampled(long tick, FleetTruth truth) {
    if (tick == window.startTick()) {
      note(truth, joulesAtStart, ticksAtStart);
    }
  }

  void ended(FleetTruth truth) {
    note(truth, joules, ticks);
  }

  private static void note(FleetTruth truth, double[] joules, long[] ticks) {
    for (PowerState state : PowerState.ALL) {
      joules[state.ordinal()] = truth.energyJoules(state);
      ticks[state.ordinal()] = truth.stateTicks(state);
    }
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    for (PowerState state : PowerState.ALL) {
      int at = state.ordinal();
      kpis.put(
          "energy-%s-kwh".formatted(state.key()),
          (joules[at] - joulesAtStart[at]) / JOULES_PER_KWH);
      kpis.put(
          "hosts-%s-mean".formatted(state.key()),
          (double) (ticks[at] - ticksAtStart[at]) / window.lengthTicks());
    }
  }
}
