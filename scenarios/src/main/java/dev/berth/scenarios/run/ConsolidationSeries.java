package dev.berth.scenarios.run;

import dev.berth.model.Ticks;
import dev.berth.reports.schema.Scope;
import dev.berth.reports.schema.SeriesMetric;
import dev.berth.reports.store.CellWriter;
import dev.berth.sim.planetlab.TickListener;

/** Writes the series of a consolidation run into its cell. */
record ConsolidationSeries(CellWriter writer) implements TickListener {

  @Override
  public void ticked(long tick, TickState state) {
    add(tick, SeriesMetric.BUSY_HOSTS.key(), state.activeHosts());
    add(tick, SeriesMetric.INSTANCES.key(), state.instances());
    add(tick, SeriesMetric.UTILISATION_VCPU.key(), state.utilisation());
    add(tick, SeriesMetric.POWER_WATTS.key(), state.powerWatts());
    add(tick, "overloaded-hosts", state.overloadedHosts());
    add(tick, "migrations", state.migrations());
  }

  private void add(long tick, String metric, double value) {
    writer.track(Scope.FLEET, "fleet", metric).add(Ticks.toSeconds(tick), value);
  }
}
