package dev.berth.sim.planetlab;

import dev.berth.model.PowerCurve;

/**
 * Power between the eleven points of a SPECpower curve, with the published order of operations:
 * hosts on one straight piece of the curve differ by rounding alone, and that decides which of them
 * is chosen. Source: Beloglazov, Buyya, CCPE 2012, section 4; CloudSim 3.0.3.
 */
final class SpecPower {

  static final int POINTS = 11;
  private static final double JOULES_PER_KWH = 3.6e6;

  private final double[] watts;

  SpecPower(PowerCurve curve) {
    watts = curve.watts().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * Power at a utilisation, in W.
   *
   * @param utilisation 0 to 1; what exceeds 1 by rounding counts as 1
   */
  double watts(double utilisation) {
    double use = Math.min(1, utilisation);
    if (use % 0.1 == 0) {
      return watts[(int) (use * 10)];
    }
    int below = (int) Math.floor(use * 10);
    int above = (int) Math.ceil(use * 10);
    double delta = (watts[above] - watts[below]) / 10;
    return watts[below] + delta * (use - (double) below / 10) * 100;
  }

  double idleWatts() {
    return watts[0];
  }

  double fullWatts() {
    return watts[POINTS - 1];
  }

  /** Energy of a step over which utilisation goes evenly from one value to another, in J. */
  double joules(double from, double to, double seconds) {
    double start = watts(from);
    return (start + (watts(to) - start) / 2) * seconds;
  }

  static double kwh(double joules) {
    return joules / JOULES_PER_KWH;
  }
}
