package dev.berth.reports.table;

import dev.berth.reports.schema.Format;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.Estimate;
import java.util.List;
import java.util.Locale;

/** Figures as text for people; values and intervals share their number of decimals. */
public final class Numbers {

  private static final int SIGNIFICANT_DIGITS = 4;
  private static final int MOST_DECIMALS = 6;

  private Numbers() {}

  /** {@code 1,234.5 ± 6.7}, or the mean alone where there is no interval. */
  public static String meanAndInterval(Kpi kpi, Estimate estimate) {
    double factor = factor(kpi);
    int decimals =
        visible(
            decimals(kpi, estimate.mean() * factor, estimate.n()), estimate.halfWidth() * factor);
    String mean = text(estimate.mean() * factor, decimals);
    return estimate.hasInterval()
        ? mean + " ± " + text(estimate.halfWidth() * factor, decimals)
        : mean;
  }

  /** {@code +1.2} and {@code [+0.8, +1.9]}, or the difference alone where there is no interval. */
  public static List<String> differenceAndInterval(Kpi kpi, Estimate estimate) {
    double factor = factor(kpi);
    double largest = Math.max(Math.abs(estimate.mean()), estimate.halfWidth()) * factor;
    int decimals = visible(decimals(kpi, largest, 2), estimate.halfWidth() * factor);
    String mean = signed(estimate.mean() * factor, decimals);
    if (!estimate.hasInterval()) {
      return List.of(mean);
    }
    String low = signed(estimate.low() * factor, decimals);
    return List.of(mean, "[%s, %s]".formatted(low, signed(estimate.high() * factor, decimals)));
  }

  private static double factor(Kpi kpi) {
    return kpi.format() == Format.PERCENT ? 100 : 1;
  }

  private static int decimals(Kpi kpi, double value, int n) {
    if (kpi.format() == Format.PERCENT) {
      return 2;
    }
    if (kpi.format() == Format.COUNT) {
      return (n == 1 && value == Math.rint(value)) || Math.abs(value) >= 10_000 ? 0 : 1;
    }
    int digitsBefore = value == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
    return Math.min(Math.max(SIGNIFICANT_DIGITS - digitsBefore, 0), MOST_DECIMALS);
  }

  /** As many decimals more as a half-width needs that would be printed as 0. */
  private static int visible(int decimals, double halfWidth) {
    int needed = decimals;
    while (halfWidth > 0 && needed < MOST_DECIMALS && halfWidth * StrictMath.pow(10, needed) < 1) {
      needed++;
    }
    return needed;
  }

  private static String text(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }

  private static String signed(double value, int decimals) {
    String text = text(value, decimals);
    return text.startsWith("-") ? text : text.matches("0(\\.0*)?") ? text : "+" + text;
  }
}
