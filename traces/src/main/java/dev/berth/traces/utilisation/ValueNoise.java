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
final class ValueNoise {

  private static final Stream FAST = Stream.named("utilisation-fast");
  private static final Stream SLOW = Stream.named("utilisation-slow");
  private static final long FAST_TICKS = 300 * Ticks.PER_SECOND;
  private static final long SLOW_TICKS = Ticks.PER_HOUR;
  private static final double FAST_WEIGHT = Math.sqrt(0.35);
  private static final double SLOW_WEIGHT = Math.sqrt(0.65);
  private static final double UNIT_VARIANCE = Math.sqrt(12);

  private ValueNoise() {}

  /** Where the fast part of an instance's noise is drawn. */
  static long fastKey(Draws draws, long instance) {
    return draws.key(FAST, instance);
  }

  /** Where the slow part of an instance's noise is drawn. */
  static long slowKey(Draws draws, long instance) {
    return draws.key(SLOW, instance);
  }

  /** The noise of an instance at a tick. */
  static double at(long fastKey, long slowKey, long tick) {
    return FAST_WEIGHT * octave(fastKey, tick, FAST_TICKS)
        + SLOW_WEIGHT * octave(slowKey, tick, SLOW_TICKS);
  }

  private static double octave(long key, long tick, long step) {
    int knot = Math.toIntExact(tick / step);
    double left = knotValue(key, knot);
    double f = (double) (tick % step) / step;
    if (f == 0) {
      return left;
    }
    double right = knotValue(key, knot + 1);
    return ((1 - f) * left + f * right) / Math.sqrt((1 - f) * (1 - f) + f * f);
  }

  private static double knotValue(long key, int knot) {
    return (Draws.uniform(key, knot) - 0.5) * UNIT_VARIANCE;
  }
}
