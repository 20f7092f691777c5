package dev.berth.relocation.detector;

/**
 * Overloaded when the load now, or its forecast for the instant at which the slowest instance would
 * have left, exceeds a threshold. The forecast smooths level and trend exponentially (Holt).
 *
 * @param levelWeight weight of a new sample in the level, in (0, 1]
 * @param trendWeight weight of a new step in the trend, in [0, 1]
 */
record Predictive(double threshold, double levelWeight, double trendWeight, int samples)
    implements Detector {

  @Override
  public boolean overloaded(LoadHistory load) {
    return load.now() > threshold || forecast(load) > threshold;
  }

  /** With fewer than two samples there is no trend, and the load now is the forecast. */
  private double forecast(LoadHistory load) {
    int count = Math.min(samples, load.size());
    if (count < 2) {
      return load.now();
    }
    double level = load.sample(count - 1);
    double trend = load.sample(count - 2) - level;
    for (int age = count - 2; age >= 0; age--) {
      double before = level;
      level = levelWeight * load.sample(age) + (1 - levelWeight) * (level + trend);
      trend = trendWeight * (level - before) + (1 - trendWeight) * trend;
    }
    return level + load.samplesAhead() * trend;
  }

  @Override
  public boolean rising() {
    return true;
  }
}
