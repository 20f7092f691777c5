package dev.berth.reports.stats;

import java.util.Arrays;

/**
 * How many times as much one strategy has as another that ran on the same random numbers: the ratio
 * of the sums. Its interval is that of the ratio estimator, by the residuals value - ratio x
 * reference (Cochran, Sampling Techniques, 3rd edition, section 6.3), with Student's t; it is never
 * below 0, and needs no logarithm, so that values of 0 are allowed.
 */
public record PairedRatio(double ratio, double low, double high) {

  /**
   * Compares replication by replication.
   *
   * @param values of the strategy, none negative
   * @param reference of the reference strategy, of the same length
   * @return NaN everywhere when the reference has nothing at all
   */
  public static PairedRatio of(double[] values, double[] reference) {
    if (values.length != reference.length || values.length == 0) {
      throw new IllegalArgumentException(
          "Pairs need as many values (%d) as references (%d), and one or more."
              .formatted(values.length, reference.length));
    }
    double base = Arrays.stream(reference).average().orElseThrow();
    if (base == 0) {
      return new PairedRatio(Double.NaN, Double.NaN, Double.NaN);
    }
    double ratio = Arrays.stream(values).average().orElseThrow() / base;
    double[] residuals = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      residuals[i] = (values[i] - ratio * reference[i]) / base;
    }
    Estimate error = Estimate.ofMean(residuals);
    double half = error.hasInterval() ? error.halfWidth() : Double.NaN;
    return new PairedRatio(ratio, Math.max(0, ratio - half), ratio + half);
  }
}
