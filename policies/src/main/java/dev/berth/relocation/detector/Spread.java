package dev.berth.relocation.detector;

import java.util.Arrays;

/** A robust measure of how far samples lie apart. */
enum Spread {
  /** Third less first quartile; the quartiles stand at round(n + 1) / 4 and 3/4, unmixed. */
  INTERQUARTILE_RANGE {
    @Override
    double of(double[] sorted, int count) {
      return sorted[position(0.75, count)] - sorted[position(0.25, count)];
    }
  },
  /** The median distance from the median. */
  MEDIAN_ABSOLUTE_DEVIATION {
    @Override
    double of(double[] sorted, int count) {
      double median = median(sorted, count);
      for (int i = 0; i < count; i++) {
        sorted[i] = Math.abs(median - sorted[i]);
      }
      Arrays.sort(sorted, 0, count);
      return median(sorted, count);
    }
  };

  /**
   * The spread of an array's beginning.
   *
   * @param sorted ascending; may be overwritten
   */
  abstract double of(double[] sorted, int count);

  private static int position(double share, int count) {
    return (int) Math.round(share * (count + 1)) - 1;
  }

  private static double median(double[] sorted, int count) {
    double lower = sorted[(count - 1) / 2];
    return lower + 0.5 * (sorted[count / 2] - lower);
  }
}
