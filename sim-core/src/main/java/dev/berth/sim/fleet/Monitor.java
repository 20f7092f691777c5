package dev.berth.sim.fleet;

import dev.berth.model.Metric;
import dev.berth.sim.kernel.Action;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import dev.berth.sim.sensor.Sensors;
import dev.berth.state.ReadingTable;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Samples all hosts at a fixed interval: demands, then power, then sensors, then the placement
 * manager, by one event for the whole fleet.
 */
public final class Monitor {

  private final SimulatedFleet fleet;
  private final Agenda agenda;
  private final long intervalTicks;
  private final Sensors sensors;
  private final TruthListener listener;
  private final ReadingTable readings;
  private final List<Metric> metrics;
  private final List<IntToDoubleFunction> truths;
  private final Action sample = this::sample;

  /** What is measured of hosts without physics. */
  private static final List<Metric> WITHOUT_PHYSICS =
      List.of(Metric.CPU_UTILISATION, Metric.MEMORY_UTILISATION, Metric.POWER);

  public Monitor(
      SimulatedFleet fleet,
      Agenda agenda,
      long intervalTicks,
      Sensors sensors,
      TruthListener listener) {
    this.fleet = fleet;
    this.agenda = agenda;
    this.intervalTicks = intervalTicks;
    this.sensors = sensors;
    this.listener = listener;
    metrics = fleet.truth().physics() == null ? WITHOUT_PHYSICS : Metric.ALL;
    truths = metrics.stream().map(metric -> truth(fleet.truth(), metric)).toList();
    readings = new ReadingTable(fleet.hosts().size());
  }

  private static IntToDoubleFunction truth(FleetTruth truth, Metric metric) {
    return row -> truth.value(metric, row);
  }

  /** Enters the first sample, one interval from now. */
  public void start() {
    agenda.add(agenda.now() + intervalTicks, Phase.MONITOR, sample, 0);
  }

  private void sample(long subject) {
    fleet.evaluateAll();
    FleetTruth truth = fleet.truth();
    long now = agenda.now();
    for (int i = 0; i < metrics.size(); i++) {
      sensors.sample(metrics.get(i), truths.get(i), now, readings);
    }
    fleet.sampled(readings);
    listener.sampled(now, truth, readings);
    start();
  }
}
