package dev.berth.traces.utilisation;

/**
 * Memory of one instance: log-normal around its mean, autocorrelated, cut to 0 to 1.
 *
 * @param deviation standard deviation of the logarithm
 */
record MeasuredMemory(double mean, double deviation, NormalNoise noise) {

  /** From mean and coefficient of variation c: the logarithm's variance is ln(1 + c&sup2;). */
  static MeasuredMemory of(double mean, double variation, NormalNoise noise) {
    double deviation = StrictMath.sqrt(StrictMath.log(1 + variation * variation));
    return new MeasuredMemory(mean, deviation, noise);
  }

  double at(long tick) {
    return deviation == 0
        ? Shares.clamp(mean)
        : Shares.clamp(
            mean * StrictMath.exp(deviation * noise.at(tick) - deviation * deviation / 2));
  }
}
