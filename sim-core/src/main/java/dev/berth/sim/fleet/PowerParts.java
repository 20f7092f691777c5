package dev.berth.sim.fleet;

import dev.berth.sim.physics.Power;

/** The energy of every host by part, each the integral of a power held between evaluations. */
final class PowerParts {

  private static final int PARTS = Power.values().length;

  private final double[][] watts;
  private final double[][] joules;

  PowerParts(int hosts) {
    watts = new double[PARTS][hosts];
    joules = new double[PARTS][hosts];
  }

  void hold(int row, double curve, double fans, double leakage) {
    watts[Power.CURVE.ordinal()][row] = curve;
    watts[Power.FANS.ordinal()][row] = fans;
    watts[Power.LEAKAGE.ordinal()][row] = leakage;
  }

  void settle(int row, double seconds) {
    for (int part = 0; part < PARTS; part++) {
      joules[part][row] += watts[part][row] * seconds;
    }
  }

  /** A host's energy of all parts up to its last settlement. */
  double joules(int row) {
    double sum = 0;
    for (int part = 0; part < PARTS; part++) {
      sum += joules[part][row];
    }
    return sum;
  }

  /** Energy of one part over all hosts. */
  double joules(Power part) {
    double sum = 0;
    for (double each : joules[part.ordinal()]) {
      sum += each;
    }
    return sum;
  }
}
