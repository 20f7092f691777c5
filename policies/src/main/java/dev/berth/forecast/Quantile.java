package dev.berth.forecast;

import java.util.Arrays;

/** Quantiles of few values. */
final class Quantile {

  private Quantile() {}

  /** The smallest value that at least this share of them does not exceed. */
  static double of(double[] values, int count, double share) {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    int at = (int) Math.ceil(share * count) - 1;
    return sorted[Math.max(0, Math.min(count - 1, at))];
  }
}
