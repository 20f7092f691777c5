package dev.berth.relocation.detector;

/**
 * Overloaded above 1 - safety x spread of the samples: the more a host's load varies, the more room
 * it keeps. With too few samples the threshold is fixed.
 *
 * @param cutZeros whether the samples from the last one that is not 0 towards the old end count as
 *     missing
 */
record AdaptiveThreshold(
    Spread spread,
    double safety,
    int samples,
    int minimumSamples,
    double fallback,
    boolean cutZeros)
    implements Detector {

  @Override
  public boolean overloaded(LoadHistory load) {
    return load.now() > threshold(load);
  }

  private double threshold(LoadHistory load) {
    int count = Math.min(samples, load.size());
    if (cutZeros) {
      count = Cut.zeros(load, count);
    }
    return count < minimumSamples ? fallback : 1 - safety * spread.of(load.sorted(count), count);
  }

  @Override
  public boolean rising() {
    return true;
  }
}
