package dev.berth.traces.utilisation;

import dev.berth.traces.utilisation.MeasuredStatistics.SpikyStatistics;

/**
 * Disk or network of one instance. Normal noise, partly that of its CPU, decides both whether there
 * is any traffic (zero below the zero share) and how much: what lies above is log-normal, with the
 * mean of the instance and the deviation for which the largest of a month's samples is the wanted
 * one.
 *
 * @param activeMean mean of the samples that are not zero, KiB/s
 * @param deviation standard deviation of their logarithm
 * @param cpuCorrelation of the noise with that of the CPU
 */
record SpikyChannel(
    double zeroShare,
    double activeMean,
    double deviation,
    double most,
    double cpuCorrelation,
    NormalNoise noise) {

  private static final double SAMPLES_PER_MONTH = 31 * 288;
  private static final double MOST_DEVIATION = 3;
  private static final double FEWEST_SAMPLES = 2;

  /** The channel of an instance at a rank among all, 0 (idle) to 1 (busiest). */
  static SpikyChannel of(
      SpikyStatistics statistics,
      double rank,
      double autocorrelation,
      double cpuAutocorrelation,
      long noiseKey) {
    double mean = statistics.mean().at(rank);
    double zeroShare = Math.min(1, statistics.zeroShare().at(1 - rank));
    double active = Math.max(1 - zeroShare, FEWEST_SAMPLES / SAMPLES_PER_MONTH);
    double activeMean = mean / active;
    double most = Math.max(activeMean, statistics.most().at(rank));
    double deviation = mean > 0 ? deviation(most / activeMean, active * SAMPLES_PER_MONTH) : 0;
    double r = statistics.cpuCorrelation();
    double wanted = ofLogarithm(autocorrelation, deviation);
    double own = (wanted - r * r * cpuAutocorrelation) / (1 - r * r);
    return new SpikyChannel(
        1 - active, activeMean, deviation, most, r, NormalNoise.of(noiseKey, own));
  }

  /**
   * The deviation s of a log-normal law whose largest of n samples, at the normal quantile z of 1 -
   * 1/n, has a ratio R to the mean: z s - s&sup2;/2 = ln R.
   */
  private static double deviation(double ratio, double samples) {
    double z = NormalNoise.normal(1 - 1 / Math.max(FEWEST_SAMPLES, samples));
    double root = z * z - 2 * StrictMath.log(ratio);
    return Math.min(MOST_DEVIATION, z - StrictMath.sqrt(Math.max(0, root)));
  }

  /** Correlation of the logarithms for which log-normal values have the wanted one. */
  private static double ofLogarithm(double correlation, double deviation) {
    double variance = deviation * deviation;
    double inside = Math.max(0, correlation);
    return variance == 0
        ? inside
        : StrictMath.log(1 + inside * (StrictMath.exp(variance) - 1)) / variance;
  }

  /** KiB/s, given the noise of the instance's CPU now. */
  double at(double cpuNoise, long tick) {
    if (activeMean == 0) {
      return 0;
    }
    double own = StrictMath.sqrt(1 - cpuCorrelation * cpuCorrelation) * noise.at(tick);
    double share = NormalNoise.share(cpuCorrelation * cpuNoise + own);
    if (share <= zeroShare) {
      return 0;
    }
    double above = NormalNoise.normal((share - zeroShare) / (1 - zeroShare));
    double value = activeMean * StrictMath.exp(deviation * above - deviation * deviation / 2);
    return Math.min(most, value);
  }
}
