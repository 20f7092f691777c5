package dev.berth.traces.generator;

import java.util.Arrays;

/**
 * Lifetimes whose distribution function is linear between measured points, and exponential beyond
 * the last one. Lifetimes published as 0 (shorter than a sample) spread up to the first point after
 * 0.
 */
final class LifetimeCurve {

  private final double[] seconds;
  private final double[] shares;
  private final double[] residualMass;
  private final double tailMeanSeconds;

  /**
   * The curve through measured points.
   *
   * @param seconds increasing, from 0
   * @param shares that lived at most so long, not decreasing, below 1; the first is taken as 0
   * @param tailMeanSeconds mean time that those beyond the last point still live, positive
   */
  LifetimeCurve(double[] seconds, double[] shares, double tailMeanSeconds) {
    this.seconds = seconds.clone();
    this.shares = shares.clone();
    this.shares[0] = 0;
    this.tailMeanSeconds = tailMeanSeconds;
    this.residualMass = new double[seconds.length];
    for (int i = 1; i < seconds.length; i++) {
      residualMass[i] = residualMass[i - 1] + survivedArea(i - 1, width(i - 1));
    }
  }

  /** The same points with another tail. */
  LifetimeCurve withTail(double meanSeconds) {
    return new LifetimeCurve(seconds, shares, meanSeconds);
  }

  /** Share that lives beyond the last point. */
  double tailShare() {
    return 1 - shares[last()];
  }

  /** Mean of the lifetimes, each cut at the last point. */
  double meanUpToTailSeconds() {
    return residualMass[last()];
  }

  double meanSeconds() {
    return meanUpToTailSeconds() + tailShare() * tailMeanSeconds;
  }

  /** The lifetime that a share u in [0, 1) does not exceed. */
  double quantileSeconds(double u) {
    if (u >= shares[last()]) {
      return seconds[last()] + tail((1 - u) / tailShare());
    }
    int i = interval(shares, u);
    return seconds[i] + width(i) * (u - shares[i]) / (shares[i + 1] - shares[i]);
  }

  /**
   * The rest of the life of an instance met at a random moment of a steady population: its density
   * is (1 - F(x)) / mean, which favours the long-lived (the equilibrium law of renewal theory).
   *
   * @param u in [0, 1)
   */
  double residualSeconds(double u) {
    double area = u * meanSeconds();
    if (area >= residualMass[last()]) {
      double left = 1 - (area - residualMass[last()]) / (tailShare() * tailMeanSeconds);
      return seconds[last()] + tail(left);
    }
    int i = interval(residualMass, area);
    return seconds[i] + widthOfArea(i, area - residualMass[i]);
  }

  /** Share of instances, met at a random moment, whose rest of life is at most so long. */
  double residualShare(double atSeconds) {
    if (atSeconds >= seconds[last()]) {
      double beyond = StrictMath.exp(-(atSeconds - seconds[last()]) / tailMeanSeconds);
      return 1 - tailShare() * tailMeanSeconds * beyond / meanSeconds();
    }
    int i = interval(seconds, atSeconds);
    return (residualMass[i] + survivedArea(i, atSeconds - seconds[i])) / meanSeconds();
  }

  /** Share of lifetimes that are at most so long. */
  double share(double atSeconds) {
    if (atSeconds >= seconds[last()]) {
      double beyond = StrictMath.exp(-(atSeconds - seconds[last()]) / tailMeanSeconds);
      return 1 - tailShare() * beyond;
    }
    int i = interval(seconds, atSeconds);
    return shares[i] + slope(i) * (atSeconds - seconds[i]);
  }

  private double tail(double left) {
    return -tailMeanSeconds * StrictMath.log(Math.max(left, Double.MIN_NORMAL));
  }

  /** Area under 1 - F from the start of an interval. */
  private double survivedArea(int i, double width) {
    return width * (1 - shares[i]) - slope(i) * width * width / 2;
  }

  /** Solves {@link #survivedArea} for the width, in the form that does not cancel. */
  private double widthOfArea(int i, double area) {
    double survived = 1 - shares[i];
    double root = survived * survived - 2 * slope(i) * area;
    return 2 * area / (survived + StrictMath.sqrt(Math.max(0, root)));
  }

  private double slope(int i) {
    return (shares[i + 1] - shares[i]) / width(i);
  }

  private double width(int i) {
    return seconds[i + 1] - seconds[i];
  }

  private int last() {
    return seconds.length - 1;
  }

  /** The last interval whose start is at most the value. */
  private static int interval(double[] starts, double value) {
    int found = Arrays.binarySearch(starts, value);
    int i = found >= 0 ? found : -found - 2;
    return Math.min(i, starts.length - 2);
  }
}
