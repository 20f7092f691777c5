package dev.berth.reports.schema;

import java.util.regex.Pattern;

/**
 * A figure of one cell. Its exact definition stands in {@code docs/METRICS.md} under {@link
 * #anchor()}.
 *
 * @param key name in files: lower case words joined by hyphens, with an optional {@code .detail}
 * @param label short name in tables
 * @param unit unit of the stored value; {@code share} is a number in [0, 1]
 * @param headline whether the short tables show it
 * @param definition one sentence
 */
public record Kpi(
    String key,
    String label,
    String unit,
    Better better,
    Format format,
    boolean headline,
    String definition) {

  private static final Pattern KEY =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[A-Za-z0-9_.:+-]+)?");

  public Kpi {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "The KPI key '%s' must be lower-case words joined by hyphens, with an optional .detail."
              .formatted(key));
    }
  }

  /** The heading in {@code docs/METRICS.md} that defines it. */
  public String anchor() {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot) + "-by-reason";
  }

  /** The unit as printed beside a formatted value. */
  public String printedUnit() {
    return format == Format.PERCENT ? "%" : unit;
  }

  /** A KPI that long tables alone show. */
  static Kpi kpi(
      String key, String label, String unit, Better better, Format format, String definition) {
    return new Kpi(key, label, unit, better, format, false, definition);
  }

  /** A KPI that the short tables show too. */
  static Kpi main(
      String key, String label, String unit, Better better, Format format, String definition) {
    return new Kpi(key, label, unit, better, format, true, definition);
  }
}
