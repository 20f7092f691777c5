package dev.berth.scenarios.kpi;

import dev.berth.model.Ticks;
import dev.berth.reports.schema.EventTable;
import dev.berth.reports.schema.Scope;
import dev.berth.reports.schema.SeriesMetric;
import dev.berth.reports.store.CellWriter;
import dev.berth.reports.store.EventRows;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.fleet.PowerState;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.state.Topology;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the migrations of a run, and what becomes of hosts and caps over time. */
final class MobilityRows {

  private static final String FLEET = "fleet";

  private final CellWriter writer;
  private final Topology topology;
  private final Mobility mobility;
  private final @Nullable EventRows migrations;
  private long lastTick;
  private long lastAsleep;

  MobilityRows(CellWriter writer, Topology topology, Mobility mobility) {
    this.writer = writer;
    this.topology = topology;
    this.mobility = mobility;
    migrations = mobility.moves() ? writer.events(EventTable.MIGRATIONS) : null;
  }

  void migrated(MigrationOutcome outcome, String cause) {
    if (migrations != null) {
      migrations.add(
          Ticks.toSeconds(outcome.startTick()),
          Ticks.toSeconds(outcome.endTick()),
          outcome.instance(),
          topology.host(outcome.source()).name(),
          topology.host(outcome.target()).name(),
          cause,
          (long) outcome.rounds(),
          outcome.sentMiB(),
          Ticks.toSeconds(outcome.downTicks()),
          outcome.end().name().toLowerCase(Locale.ROOT),
          outcome.reason());
    }
  }

  /**
   * @param migrated migrations completed since the sample before
   * @param mostOfCap the power of the domain nearest to its cap, as a share of it
   */
  void sampled(long tick, FleetTruth truth, long migrated, double mostOfCap) {
    if (mobility.moves()) {
      add(tick, SeriesMetric.MIGRATIONS, (double) migrated);
    }
    if (mobility.sleeps()) {
      long asleep = truth.stateTicks(PowerState.ASLEEP);
      add(tick, SeriesMetric.HOSTS_ASLEEP, (double) (asleep - lastAsleep) / (tick - lastTick));
      lastAsleep = asleep;
      lastTick = tick;
    }
    if (!mobility.caps().isEmpty()) {
      add(tick, SeriesMetric.CAP_SHARE, mostOfCap);
    }
  }

  private void add(long tick, SeriesMetric metric, double value) {
    if (!Double.isNaN(value)) {
      writer.track(Scope.FLEET, FLEET, metric.key()).add(Ticks.toSeconds(tick), value);
    }
  }
}
