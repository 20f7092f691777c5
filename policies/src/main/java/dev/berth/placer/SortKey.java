package dev.berth.placer;

/**
 * Values as integers in the same order, so that the largest of many is found without a branch. Of
 * two zeros the negative one would be the lower; tiers give none.
 */
final class SortKey {

  private SortKey() {}

  static long of(double value) {
    return turned(Double.doubleToRawLongBits(value));
  }

  /** The value of a key, to the bit. */
  static double value(long key) {
    return Double.longBitsToDouble(turned(key));
  }

  private static long turned(long bits) {
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  /** The largest key of a range that is not empty. */
  static long most(long[] keys, int from, int end) {
    long most = keys[from];
    for (int at = from + 1; at < end; at++) {
      most = Math.max(most, keys[at]);
    }
    return most;
  }
}
