package dev.berth.relocation.detector;

import java.util.Arrays;

/**
 * Overloaded when a straight line through the newest samples, continued until the slowest instance
 * would have left, reaches the capacity: safety x height >= 1. With too few samples the load now is
 * compared with a fixed threshold.
 *
 * @param tricube whether older samples count less, by the tricube of their distance from the newest
 * @param robust whether a second fit counts samples less the farther the first line misses them, by
 *     the bisquare of six median misses
 * @param cutZeros as in {@link AdaptiveThreshold}
 */
record LocalRegression(
    double safety, int samples, double fallback, boolean tricube, boolean robust, boolean cutZeros)
    implements Detector {

  @Override
  public boolean overloaded(LoadHistory load) {
    int known = Math.min(samples, load.size());
    if (cutZeros) {
      known = Cut.zeros(load, known);
    }
    if (known < samples) {
      return load.now() > fallback;
    }
    Line line = fitted(load);
    if (robust && tricube) {
      line = refitted(load, line);
    }
    return line.at(samples + load.samplesAhead()) * safety >= 1;
  }

  /** Through the points x = 1 (oldest) to x = samples (newest). */
  private Line fitted(LoadHistory load) {
    Line line = new Line();
    for (int x = 1; x <= samples; x++) {
      line.add(x, load.sample(samples - x), weight(x));
    }
    return line;
  }

  private Line refitted(LoadHistory load, Line first) {
    double[] misses = new double[samples];
    for (int x = 1; x <= samples; x++) {
      misses[x - 1] = Math.abs(load.sample(samples - x) - first.at(x));
    }
    double[] ascending = misses.clone();
    Arrays.sort(ascending);
    double farthest = 3 * (ascending[(samples - 1) / 2] + ascending[samples / 2]);
    if (farthest == 0) {
      return first;
    }
    Line line = new Line();
    for (int x = 1; x <= samples; x++) {
      double miss = misses[x - 1] / farthest;
      double bisquare = miss < 1 ? (1 - miss * miss) * (1 - miss * miss) : 0;
      line.add(x, load.sample(samples - x), weight(x) * bisquare);
    }
    return line;
  }

  private double weight(int x) {
    if (!tricube) {
      return 1;
    }
    double distance = (double) (samples - x) / (samples - 1);
    double rest = 1 - distance * distance * distance;
    return rest * rest * rest;
  }

  @Override
  public boolean rising() {
    return true;
  }
}
