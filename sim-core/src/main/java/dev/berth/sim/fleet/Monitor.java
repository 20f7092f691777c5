package dev.berth.sim.fleet;

import dev.berth.model.Metric;
import dev.berth.sim.kernel.Action;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import dev.berth.sim.sensor.Sensors;
import dev.berth.state.ReadingTable;

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
  private final Action sample = this::sample;

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
    readings = new ReadingTable(fleet.hosts().size());
  }

  /** Enters the first sample, one interval from now. */
  public void start() {
    agenda.add(agenda.now() + intervalTicks, Phase.MONITOR, sample, 0);
  }

  private void sample(long subject) {
    fleet.evaluateAll();
    FleetTruth truth = fleet.truth();
    long now = agenda.now();
    sensors.sample(Metric.CPU_UTILISATION, truth::cpuUtilisation, now, readings);
    sensors.sample(Metric.MEMORY_UTILISATION, truth::memoryUtilisation, now, readings);
    sensors.sample(Metric.POWER, truth::powerWatts, now, readings);
    fleet.sampled(readings);
    listener.sampled(now, truth);
    start();
  }
}
