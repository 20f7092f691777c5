package dev.berth.traces.utilisation;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.Ticks;

/**
 * Noise of mean 0 and variance 1 without any state: uniform values at fixed knots in time, which
 * are hashed from the instance and the knot, with interpolation that keeps the variance. A fast
 * part with knots at 5 min and a slow one at 1 h make neighbouring samples alike (correlation about
 * 0.6 at 5 min, the median over the Bitbrains Rnd instances).
 */
record ValueNoise(Octave fast, Octave slow) {

  private static final Stream FAST = Stream.named("utilisation-fast");
  private static final Stream SLOW = Stream.named("utilisation-slow");
  private static final long FAST_TICKS = 300 * Ticks.PER_SECOND;
  private static final long SLOW_TICKS = Ticks.PER_HOUR;
  private static final double FAST_WEIGHT = Math.sqrt(0.35);
  private static final double SLOW_WEIGHT = Math.sqrt(0.65);
  private static final double UNIT_VARIANCE = Math.sqrt(12);

  /** Where the fast part of an instance's noise is drawn. */
  static long fastKey(Draws draws, long instance) {
    return draws.key(FAST, instance);
  }

  /** Where the slow part of an instance's noise is drawn. */
  static long slowKey(Draws draws, long instance) {
    return draws.key(SLOW, instance);
  }

  /** The noise of all instances at a tick. */
  static ValueNoise at(long tick) {
    return new ValueNoise(Octave.at(tick, FAST_TICKS), Octave.at(tick, SLOW_TICKS));
  }

  /** The noise of the instance with these keys. */
  double of(long fastKey, long slowKey) {
    return FAST_WEIGHT * fast.of(fastKey) + SLOW_WEIGHT * slow.of(slowKey);
  }

  /**
   * One part of the noise between two knots.
   *
   * @param knot the last knot
   * @param f how far the tick is on the way to the next, from 0 to below 1
   * @param deviation of two knots that are weighted so
   */
  record Octave(int knot, double f, double deviation) {

    static Octave at(long tick, long step) {
      double f = (double) (tick % step) / step;
      return new Octave(Math.toIntExact(tick / step), f, Math.sqrt((1 - f) * (1 - f) + f * f));
    }

    double of(long key) {
      double left = knotValue(key, knot);
      return f == 0 ? left : ((1 - f) * left + f * knotValue(key, knot + 1)) / deviation;
    }

    private static double knotValue(long key, int knot) {
      return (Draws.uniform(key, knot) - 0.5) * UNIT_VARIANCE;
    }
  }
}
