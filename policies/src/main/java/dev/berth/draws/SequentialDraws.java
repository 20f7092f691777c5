package dev.berth.draws;

import java.util.random.RandomGenerator;

/**
 * SplitMix64 as a sequence. Transformed variates use {@link StrictMath}, so that the same seed
 * gives the same bits on every machine.
 */
public final class SequentialDraws implements RandomGenerator {

  private long state;

  SequentialDraws(long seed) {
    state = seed;
  }

  @Override
  public long nextLong() {
    state += 0x9E3779B97F4A7C15L;
    return Draws.mix(state);
  }

  /** A number in (0, 1], safe to take the logarithm of. */
  public double nextPositiveUniform() {
    return ((nextLong() >>> 11) + 1) * 0x1.0p-53;
  }

  /** An exponential variate of mean 1, by inversion. */
  @Override
  public double nextExponential() {
    return -StrictMath.log(nextPositiveUniform());
  }

  /** A standard normal variate, by Box and Muller's transform (one of the pair is dropped). */
  @Override
  public double nextGaussian() {
    double radius = StrictMath.sqrt(2 * nextExponential());
    return radius * StrictMath.cos(2 * Math.PI * nextDouble());
  }
}
