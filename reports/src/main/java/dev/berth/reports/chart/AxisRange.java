package dev.berth.reports.chart;

import java.util.stream.Stream;

/** The ends of a value axis: 0 is on it, and the upper end is a round number above the data. */
record AxisRange(double low, double high) {

  private static final double[] STEPS = {
    1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10
  };

  static AxisRange fromZero(LineFigure figure) {
    return fromZero(
        figure.lines().stream()
            .flatMap(line -> Stream.concat(line.lows().stream(), line.highs().stream())));
  }

  static AxisRange fromZero(BarFigure figure) {
    return fromZero(
        figure.series().stream()
            .flatMap(bars -> bars.estimates().stream())
            .flatMap(
                e -> Stream.of((e.mean() - e.halfWidth()), (e.mean() + e.halfWidth()) * 1.06)));
  }

  /** The range of finite values; 0 to 1 when all are 0. */
  static AxisRange fromZero(Stream<Double> values) {
    double[] ends = {0, 0};
    values
        .filter(Double::isFinite)
        .forEach(
            value -> {
              ends[0] = Math.min(ends[0], value);
              ends[1] = Math.max(ends[1], value);
            });
    if (ends[0] == 0 && ends[1] == 0) {
      return new AxisRange(0, 1);
    }
    return new AxisRange(0.0 - roundUp(-ends[0]), roundUp(ends[1]));
  }

  /** The next of 1, 1.2, 1.4, ... 9, 10 times a power of ten. */
  static double roundUp(double value) {
    if (value <= 0) {
      return 0;
    }
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(value)));
    for (double step : STEPS) {
      if (value <= step * power * (1 + 1e-12)) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
