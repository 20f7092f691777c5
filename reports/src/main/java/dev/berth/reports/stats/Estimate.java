package dev.berth.reports.stats;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A mean over replications with its interval.
 *
 * @param n number of values
 * @param sd sample standard deviation, NaN below two values
 * @param low lower end of the interval, NaN below two values
 * @param high upper end of the interval, NaN below two values
 */
public record Estimate(int n, double mean, double sd, double low, double high) {

  /** The confidence of every interval in a report. */
  public static final double CONFIDENCE = 0.95;

  /**
   * The mean of independent values with Student's t interval: mean +- t(n - 1) sd / sqrt(n).
   *
   * @param values at least one, without NaN
   */
  public static Estimate ofMean(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("An estimate needs at least one value.");
    }
    double mean = StatUtils.mean(values);
    if (values.length == 1) {
      return new Estimate(1, mean, Double.NaN, Double.NaN, Double.NaN);
    }
    double sd = Math.sqrt(StatUtils.variance(values, mean));
    double half = quantile(values.length - 1) * sd / Math.sqrt(values.length);
    return new Estimate(values.length, mean, sd, mean - half, mean + half);
  }

  /** Whether there were enough values for an interval. */
  public boolean hasInterval() {
    return !Double.isNaN(low);
  }

  /** Half of the interval's width, 0 without one. */
  public double halfWidth() {
    return hasInterval() ? (high - low) / 2 : 0;
  }

  private static double quantile(int degreesOfFreedom) {
    return new TDistribution(null, degreesOfFreedom)
        .inverseCumulativeProbability((1 + CONFIDENCE) / 2);
  }
}
