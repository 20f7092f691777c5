package dev.berth.traces.inspect;

/**
 * Quantiles of any number of non-negative values in constant memory: a histogram with 64 buckets
 * per power of two, so that a quantile is off by at most 1 % of its value.
 */
public final class Quantiles {

  /** What remains of a double's bits in its bucket: sign, exponent and six bits of the fraction. */
  private static final int DROPPED_BITS = 52 - 6;

  private static final int BUCKETS = 1 << (63 - DROPPED_BITS);

  private final long[] counts = new long[BUCKETS];
  private long count;

  void add(double value) {
    if (!(value >= 0)) {
      throw new IllegalArgumentException(
          "The value (%s) of a histogram must not be negative.".formatted(value));
    }
    counts[(int) (Double.doubleToRawLongBits(value + 0.0) >>> DROPPED_BITS)]++;
    count++;
  }

  /** How many values there were. */
  public long count() {
    return count;
  }

  /** Share of the values that are 0; NaN where there are none. */
  public double zeroShare() {
    return (double) counts[0] / count;
  }

  /** The value that a share of all values, 0 to 1, does not exceed; NaN where there are none. */
  public double at(double share) {
    long rank = Math.max(1, (long) Math.ceil(share * count));
    long passed = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      passed += counts[bucket];
      if (passed >= rank) {
        return middle(bucket);
      }
    }
    return Double.NaN;
  }

  private static double middle(long bucket) {
    double low = Double.longBitsToDouble(bucket << DROPPED_BITS);
    double high = Double.longBitsToDouble((bucket + 1) << DROPPED_BITS);
    return bucket == 0 ? 0 : low + (high - low) / 2;
  }
}
