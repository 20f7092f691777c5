package dev.berth.reports.stats;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Bias-corrected and accelerated bootstrap interval of a mean: percentiles of resampled means,
 * shifted by their median bias and by the jackknife's skewness. Efron, Better Bootstrap Confidence
 * Intervals, JASA 82(397), 1987.
 */
final class BcaBootstrap {

  private static final int RESAMPLES = 9_999;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private BcaBootstrap() {}

  /** The interval of the mean of at least two values. */
  static Estimate ofMean(double[] values, long seed) {
    double mean = StatUtils.mean(values);
    double sd = Math.sqrt(StatUtils.variance(values, mean));
    double[] means = resampledMeans(values, seed);
    if (means[0] == means[RESAMPLES - 1]) {
      return new Estimate(values.length, mean, sd, mean, mean);
    }
    double bias = bias(means, mean);
    double acceleration = acceleration(values, mean);
    double tail = tail(values.length);
    return new Estimate(
        values.length,
        mean,
        sd,
        percentile(means, shifted(tail, bias, acceleration)),
        percentile(means, shifted(1 - tail, bias, acceleration)));
  }

  /**
   * Resampling n of n values understates the variance by (n - 1) / n and knows no t quantile; the
   * tail is set so that for normal values the interval is Student's. Hesterberg, The American
   * Statistician 69(4), 2015, section 3.3 (expanded percentiles).
   */
  private static double tail(int n) {
    double t =
        new TDistribution(null, n - 1.0)
            .inverseCumulativeProbability((1 + Estimate.CONFIDENCE) / 2);
    return NORMAL.cumulativeProbability(-Math.sqrt(n / (n - 1.0)) * t);
  }

  private static double[] resampledMeans(double[] values, long seed) {
    RandomGenerator draws = new Well19937c(seed);
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int k = 0; k < values.length; k++) {
        sum += values[draws.nextInt(values.length)];
      }
      means[i] = sum / values.length;
    }
    Arrays.sort(means);
    return means;
  }

  /** The normal quantile of the share of resampled means below the mean; ties count half. */
  private static double bias(double[] means, double mean) {
    double below = 0;
    for (double each : means) {
      below += each < mean ? 1 : each == mean ? 0.5 : 0;
    }
    double share = Math.min(Math.max(below, 0.5), means.length - 0.5) / means.length;
    return NORMAL.inverseCumulativeProbability(share);
  }

  /** Skewness of the jackknife means / 6; for a mean it follows from the values' own moments. */
  static double acceleration(double[] values, double mean) {
    double squares = 0;
    double cubes = 0;
    for (double value : values) {
      double deviation = value - mean;
      squares += deviation * deviation;
      cubes += deviation * deviation * deviation;
    }
    return cubes / (6 * squares * Math.sqrt(squares));
  }

  private static double shifted(double probability, double bias, double acceleration) {
    double z = bias + NORMAL.inverseCumulativeProbability(probability);
    return NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
  }

  private static double percentile(double[] sorted, double probability) {
    double position = probability * (sorted.length + 1) - 1;
    int below = (int) Math.floor(Math.min(Math.max(position, 0), sorted.length - 1.0));
    int above = Math.min(below + 1, sorted.length - 1);
    double weight = Math.min(Math.max(position - below, 0), 1);
    return sorted[below] + weight * (sorted[above] - sorted[below]);
  }
}
