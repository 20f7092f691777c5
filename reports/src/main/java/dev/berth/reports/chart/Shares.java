package dev.berth.reports.chart;

/** Shares are stored in [0, 1] and drawn in per cent. */
final class Shares {

  private static final String SHARE = "share";

  private Shares() {}

  static double factor(String unit) {
    return unit.equals(SHARE) ? 100 : 1;
  }

  static String axis(String unit) {
    return unit.equals(SHARE) ? "%" : unit;
  }
}
