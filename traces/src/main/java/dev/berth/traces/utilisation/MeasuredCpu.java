package dev.berth.traces.utilisation;

/**
 * CPU of one instance: mean x (1 + amplitude x cosine of the hours since its peak) x exp(s g -
 * s&sup2;/2), where g is autocorrelated standard normal noise; cut to 0 to 1.
 *
 * @param deviation s, for which the law's 95 % quantile has the wanted ratio to its mean
 */
record MeasuredCpu(
    double mean, double deviation, double amplitude, double peakHour, NormalNoise noise) {

  /** The standard normal value that 95 % do not exceed. */
  private static final double NORMAL_95 = 1.6448536269514722;

  private static final double GREATEST_LOG_RATIO = NORMAL_95 * NORMAL_95 / 2;

  /** From mean and 95 % quantile: s solves 1.645 s - s&sup2;/2 = ln(high / mean). */
  static MeasuredCpu of(
      double mean, double high, double amplitude, double peakHour, NormalNoise noise) {
    double logRatio = mean > 0 && high > mean ? StrictMath.log(high / mean) : 0;
    double reached = Math.min(logRatio, GREATEST_LOG_RATIO);
    double deviation = NORMAL_95 - StrictMath.sqrt(NORMAL_95 * NORMAL_95 - 2 * reached);
    return new MeasuredCpu(mean, deviation, Math.min(1, amplitude), peakHour, noise);
  }

  double at(long tick) {
    double day = 1 + amplitude * DayCosine.at(tick, peakHour);
    double wander =
        deviation == 0 ? 1 : StrictMath.exp(deviation * noise.at(tick) - deviation * deviation / 2);
    return Shares.clamp(mean * day * wander);
  }
}
