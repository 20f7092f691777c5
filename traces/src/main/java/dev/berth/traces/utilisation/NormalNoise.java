package dev.berth.traces.utilisation;

import dev.berth.draws.Draws;
import dev.berth.model.Ticks;
import org.apache.commons.math3.special.Erf;

/**
 * Standard normal noise per five minutes without any state: values at fixed instants are hashed
 * from a key. A slow part, interpolated between whole hours with its variance kept, and a fast part
 * of its own per five minutes are mixed so that neighbouring samples have a given correlation.
 */
record NormalNoise(long fastKey, long slowKey, double slowWeight, double fastWeight) {

  static final long SLOT_TICKS = 300 * Ticks.PER_SECOND;

  private static final int SLOTS_PER_HOUR = (int) (Ticks.PER_HOUR / SLOT_TICKS);

  /** Mean correlation of the slow part with itself five minutes later. */
  private static final double SLOW_CORRELATION = slowCorrelation();

  private static final double SQRT_2 = StrictMath.sqrt(2);

  /**
   * The noise of a key.
   *
   * @param autocorrelation from one sample to the next, 0 to 1; more than 0.99 gives 0.99
   */
  static NormalNoise of(long key, double autocorrelation) {
    double slow = Math.max(0, Math.min(1, autocorrelation / SLOW_CORRELATION));
    return new NormalNoise(key, ~key, StrictMath.sqrt(slow), StrictMath.sqrt(1 - slow));
  }

  /** The noise at an instant; it holds for the five minutes that the instant lies in. */
  double at(long tick) {
    int slot = Math.toIntExact(tick / SLOT_TICKS);
    double noise = fastWeight == 0 ? 0 : fastWeight * normal(Draws.uniform(fastKey, slot));
    return slowWeight == 0 ? noise : noise + slowWeight * slow(slot);
  }

  private double slow(int slot) {
    int hour = slot / SLOTS_PER_HOUR;
    double f = (double) (slot % SLOTS_PER_HOUR) / SLOTS_PER_HOUR;
    double left = normal(Draws.uniform(slowKey, hour));
    if (f == 0) {
      return left;
    }
    double right = normal(Draws.uniform(slowKey, hour + 1));
    return ((1 - f) * left + f * right) / norm(f);
  }

  /** The standard normal value that a share does not exceed. */
  static double normal(double share) {
    double inside = Math.max(1e-12, Math.min(1 - 1e-12, share));
    return SQRT_2 * Erf.erfInv(2 * inside - 1);
  }

  /** The share of a standard normal law that a value exceeds. */
  static double share(double value) {
    return 0.5 * Erf.erfc(-value / SQRT_2);
  }

  private static double norm(double f) {
    return StrictMath.sqrt((1 - f) * (1 - f) + f * f);
  }

  private static double slowCorrelation() {
    double sum = 0;
    for (int slot = 0; slot < SLOTS_PER_HOUR; slot++) {
      double f = (double) slot / SLOTS_PER_HOUR;
      double g = f + 1.0 / SLOTS_PER_HOUR;
      sum += ((1 - f) * (1 - g) + f * g) / (norm(f) * norm(g));
    }
    return sum / SLOTS_PER_HOUR;
  }
}
