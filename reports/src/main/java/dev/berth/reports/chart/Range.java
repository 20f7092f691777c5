package dev.berth.reports.chart;

/** The ends of an axis around values, with a margin; 0 is an end where it is near. */
final class Range {

  private static final double MARGIN = 0.04;
  private static final double NEAR_ZERO = 0.34;

  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  void add(double value) {
    if (Double.isFinite(value)) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }

  double low() {
    if (least > most) {
      return 0;
    }
    return least >= 0 && least <= NEAR_ZERO * most ? 0 : least - margin();
  }

  double high() {
    return least > most ? 1 : most + margin();
  }

  private double margin() {
    double width = most - least;
    return width > 0 ? MARGIN * width : Math.max(0.5, MARGIN * Math.abs(most));
  }
}
