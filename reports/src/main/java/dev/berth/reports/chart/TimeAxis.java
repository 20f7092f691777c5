package dev.berth.reports.chart;

import java.util.Locale;

/** The unit of a time axis, chosen by the length of the run. */
enum TimeAxis {
  MINUTES("minutes", 60),
  HOURS("hours", 3_600),
  DAYS("days", 86_400);

  private static final double LONGEST_IN_MINUTES = 3 * 3_600.0;
  private static final double LONGEST_IN_HOURS = 3 * 86_400.0;

  private final String unit;
  private final double seconds;

  TimeAxis(String unit, double seconds) {
    this.unit = unit;
    this.seconds = seconds;
  }

  static TimeAxis of(double horizonSeconds) {
    if (horizonSeconds <= LONGEST_IN_MINUTES) {
      return MINUTES;
    }
    return horizonSeconds <= LONGEST_IN_HOURS ? HOURS : DAYS;
  }

  String label() {
    return "time since start (" + unit + ")";
  }

  double at(double atSeconds) {
    return atSeconds / seconds;
  }

  /** The instant with at most one decimal. */
  String text(double atSeconds) {
    return String.format(Locale.ROOT, "%.1f", at(atSeconds)).replaceFirst("\\.0$", "");
  }
}
