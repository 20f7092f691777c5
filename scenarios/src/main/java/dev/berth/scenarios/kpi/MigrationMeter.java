package dev.berth.scenarios.kpi;

import dev.berth.model.Decision;
import dev.berth.model.Ticks;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.migration.MigrationOutcome.End;
import java.util.Map;

/** Migrations that were started, and those that ended, in the window. */
final class MigrationMeter implements KpiSource {

  private static final double MIB_PER_GIB = 1024;

  private final Window window;
  private long started;
  private long completed;
  private long failed;
  private long downTicks;
  private long durationTicks;
  private double sentMiB;
  private long sinceSample;

  MigrationMeter(Window window) {
    this.window = window;
  }

  void decided(Decision decision) {
    boolean moves =
        decision.kind() == Decision.Kind.RELOCATE && decision.outcome() == Decision.Outcome.PLACED;
    started += moves && window.contains(decision.tick()) ? 1 : 0;
  }

  void migrated(MigrationOutcome outcome) {
    if (!window.contains(outcome.endTick())) {
      return;
    }
    downTicks += outcome.downTicks();
    sentMiB += outcome.sentMiB();
    if (outcome.end() == End.COMPLETED) {
      completed++;
      sinceSample++;
      durationTicks += outcome.durationTicks();
    } else if (outcome.end() != End.CANCELLED) {
      failed++;
    }
  }

  /** Migrations completed since this was last asked. */
  long takeSinceSample() {
    long taken = sinceSample;
    sinceSample = 0;
    return taken;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    kpis.put("migrations", (double) started);
    kpis.put("migrations-completed", (double) completed);
    kpis.put("migrations-failed", (double) failed);
    kpis.put(
        "migration-mean-seconds",
        completed == 0 ? Double.NaN : Ticks.toSeconds(durationTicks) / completed);
    kpis.put("migration-down-seconds", Ticks.toSeconds(downTicks));
    kpis.put("migration-gib", sentMiB / MIB_PER_GIB);
  }
}
