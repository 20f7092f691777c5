package dev.berth.scenarios.kpi;

import dev.berth.model.Ticks;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.physics.HostPhysics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether relocation moved trouble on: instances that arrived on a host which then crossed its
 * inlet limit, or the temperature at which its processor slows down, within one of its thermal time
 * constants. The first sample after an arrival is looked at in any case.
 */
final class ArrivalMeter implements KpiSource {

  /** An arrival on a host that was below its limits, and the instant up to which it is watched. */
  private record Watched(int row, long toTick) {}

  private final Window window;
  private final boolean[] over;
  private final List<MigrationOutcome> arrived = new ArrayList<>();
  private final List<Watched> watched = new ArrayList<>();
  private long above;
  private long crossing;

  ArrivalMeter(Window window, int hosts) {
    this.window = window;
    over = new boolean[hosts];
  }

  void migrated(MigrationOutcome outcome) {
    if (outcome.end() == MigrationOutcome.End.COMPLETED && window.contains(outcome.endTick())) {
      arrived.add(outcome);
    }
  }

  /** Looks at one sample; what a host was at the one before decides whether it crosses. */
  void sampled(long tick, HostPhysics physics) {
    watched.removeIf(arrival -> tick > arrival.toTick());
    for (MigrationOutcome outcome : arrived) {
      watch(outcome, physics);
    }
    arrived.clear();
    for (int row = 0; row < over.length; row++) {
      over[row] = isOver(physics, row);
    }
    for (Watched arrival : watched) {
      crossing += over[arrival.row()] ? 1 : 0;
    }
    watched.removeIf(arrival -> over[arrival.row()]);
  }

  private void watch(MigrationOutcome outcome, HostPhysics physics) {
    int row = outcome.target();
    if (over[row]) {
      above++;
    } else {
      long constant = Math.round(physics.timeConstantSeconds(row) * Ticks.PER_SECOND);
      watched.add(new Watched(row, outcome.endTick() + constant));
    }
  }

  private static boolean isOver(HostPhysics physics, int row) {
    return physics.inletCelsius(row) > physics.spec().inletLimitCelsius()
        || physics.processorCelsius(row) > physics.spec().throttle().fromCelsius();
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    kpis.put("arrivals-above", (double) above);
    kpis.put("arrivals-crossing", (double) crossing);
  }
}
