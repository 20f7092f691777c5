package dev.berth.reports.schema;

import static dev.berth.reports.schema.Format.AMOUNT;
import static dev.berth.reports.schema.Format.COUNT;
import static dev.berth.reports.schema.Format.PERCENT;

import java.util.List;

/** The figures that are kept per tenant: one line each, in the order of columns. */
public final class TenantFigures {

  public static final List<TenantFigure> ALL =
      List.of(
          new TenantFigure("requests", "requests", "requests", COUNT),
          new TenantFigure("placed", "placed", "requests", COUNT),
          new TenantFigure("rejected_share", "rejected", "share", PERCENT),
          new TenantFigure("wait_mean_seconds", "mean wait", "s", AMOUNT),
          new TenantFigure("launch_mean_seconds", "time to launch", "s", AMOUNT),
          new TenantFigure("vcpu_hours", "vCPU-hours", "core-h", AMOUNT),
          new TenantFigure("unavailable_hours", "unavailable", "h", AMOUNT),
          new TenantFigure("violation_hours", "violation hours", "h", AMOUNT));

  /**
   * One figure; docs/METRICS.md defines it.
   *
   * @param column in {@code tenants.parquet}
   * @param label in tables
   * @param unit of the stored value; {@code share} is a number in [0, 1]
   */
  public record TenantFigure(String column, String label, String unit, Format format) {

    /** The unit as printed beside a formatted value. */
    public String printedUnit() {
      return format == PERCENT ? "%" : unit;
    }
  }

  private TenantFigures() {}

  public static List<String> columns() {
    return ALL.stream().map(TenantFigure::column).toList();
  }
}
