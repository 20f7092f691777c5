package dev.berth.scenarios.kpi;

import dev.berth.model.DomainLevel;
import dev.berth.model.Metric;
import dev.berth.model.Ticks;
import dev.berth.reports.schema.Scope;
import dev.berth.reports.schema.SeriesMetric;
import dev.berth.reports.store.CellWriter;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.physics.HostPhysics;
import dev.berth.state.ReadingTable;
import dev.berth.state.Topology;

/** Writes temperatures over time, the truth and beside it what sensors say. */
final class BodyRows {

  private final CellWriter writer;
  private final Topology topology;
  private final Scope finest;

  BodyRows(CellWriter writer, Topology topology, Scope finest) {
    this.writer = writer;
    this.topology = topology;
    this.finest = finest;
  }

  void measured(long tick, FleetTruth truth, ReadingTable readings) {
    HostPhysics physics = truth.physics();
    if (physics == null) {
      return;
    }
    double hottest = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < topology.hostCount(); row++) {
      hottest = Math.max(hottest, physics.inletCelsius(row));
    }
    add(Scope.FLEET, "fleet", SeriesMetric.INLET_PEAK, tick, hottest);
    int racks = finest == Scope.FLEET ? 0 : topology.domainCount(DomainLevel.RACK);
    for (int rack = 0; rack < racks; rack++) {
      String name = topology.domainName(DomainLevel.RACK, rack);
      add(Scope.DOMAIN, name, SeriesMetric.INLET, tick, rackInlet(physics, rack));
    }
    int hosts = finest == Scope.HOST ? topology.hostCount() : 0;
    for (int row = 0; row < hosts; row++) {
      host(tick, row, physics, readings);
    }
  }

  private void host(long tick, int row, HostPhysics physics, ReadingTable readings) {
    String name = topology.host(row).name();
    add(Scope.HOST, name, SeriesMetric.INLET, tick, physics.inletCelsius(row));
    add(Scope.HOST, name, SeriesMetric.PROCESSOR, tick, physics.processorCelsius(row));
    double reading = readings.value(Metric.INLET_TEMPERATURE, row);
    add(Scope.HOST, name, SeriesMetric.INLET_READING, tick, reading);
  }

  private double rackInlet(HostPhysics physics, int rack) {
    int[] members = topology.members(DomainLevel.RACK, rack);
    double sum = 0;
    for (int row : members) {
      sum += physics.inletCelsius(row);
    }
    return sum / members.length;
  }

  private void add(Scope scope, String name, SeriesMetric metric, long tick, double value) {
    if (!Double.isNaN(value)) {
      writer.track(scope, name, metric.key()).add(Ticks.toSeconds(tick), value);
    }
  }
}
