package dev.berth.scenarios.kpi;

import dev.berth.sim.fleet.FleetTruth;

/** Energy of all hosts between the window's start, which is a sample's instant, and its end. */
final class EnergyMeter {

  private static final double JOULES_PER_KWH = 3.6e6;

  private final Window window;
  private double joulesAtStart;
  private double joulesAtEnd = Double.NaN;

  EnergyMeter(Window window) {
    this.window = window;
    joulesAtStart = window.startTick() == 0 ? 0 : Double.NaN;
  }

  void sampled(long tick, FleetTruth truth) {
    if (tick == window.startTick()) {
      joulesAtStart = truth.energyJoules();
    }
  }

  void ended(FleetTruth truth) {
    joulesAtEnd = truth.energyJoules();
  }

  /** NaN when the workload does not model processor use. */
  double kilowattHours() {
    return (joulesAtEnd - joulesAtStart) / JOULES_PER_KWH;
  }
}
