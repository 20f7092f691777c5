package dev.berth.traces.utilisation;

import dev.berth.draws.SequentialDraws;

/**
 * A Beta distribution of shares, given by its mean and by its standard deviation relative to the
 * largest one that the mean allows, the square root of mean x (1 - mean).
 *
 * @param mean above 0 and below 1
 * @param spread 0 (all equal) to below 1 (nearly all 0 or 1)
 */
record LevelDistribution(double mean, double spread) {

  /** A share: X / (X + Y) for two gamma variates. */
  double draw(SequentialDraws draws) {
    if (spread == 0) {
      return mean;
    }
    double concentration = 1 / (spread * spread) - 1;
    double x = gamma(mean * concentration, draws);
    double y = gamma((1 - mean) * concentration, draws);
    return x + y > 0 ? x / (x + y) : mean;
  }

  /** A gamma variate of scale 1 (Marsaglia and Tsang, ACM TOMS 26(3), 2000). */
  private static double gamma(double shape, SequentialDraws draws) {
    if (shape < 1) {
      double boost = StrictMath.pow(draws.nextPositiveUniform(), 1 / shape);
      return boost * gamma(shape + 1, draws);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = draws.nextGaussian();
      double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
      double u = draws.nextPositiveUniform();
      if (v > 0 && StrictMath.log(u) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }
}
