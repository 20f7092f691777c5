package dev.berth.scenarios.calibrate;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/** y = base + slope x by least squares over a part of the samples. */
public record LinearFit(double base, double slope, double squaredError) {

  /**
   * @param from first sample, inclusive
   * @param to last sample, exclusive
   */
  static LinearFit of(double[] x, double[] y, int from, int to) {
    SimpleRegression regression = new SimpleRegression();
    for (int i = from; i < to; i++) {
      regression.addData(x[i], y[i]);
    }
    return new LinearFit(
        regression.getIntercept(), regression.getSlope(), regression.getSumSquaredErrors());
  }

  double at(double x) {
    return base + slope * x;
  }
}
