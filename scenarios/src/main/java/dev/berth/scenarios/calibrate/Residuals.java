package dev.berth.scenarios.calibrate;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** Measured minus predicted, over a part of a series. */
public final class Residuals {

  private final double[] values;
  private final SummaryStatistics all = new SummaryStatistics();

  private Residuals(double[] values) {
    this.values = values;
    for (double value : values) {
      all.addValue(value);
    }
  }

  static Residuals of(double[] measured, double[] predicted, int from, int to) {
    double[] values = new double[to - from];
    for (int i = from; i < to; i++) {
      values[i - from] = measured[i] - predicted[i];
    }
    return new Residuals(values);
  }

  public double mean() {
    return all.getMean();
  }

  /** Standard deviation about their own mean. */
  public double deviation() {
    return all.getStandardDeviation();
  }

  /** The residuals in order of time; the caller must not write into it. */
  double[] values() {
    return values;
  }
}
