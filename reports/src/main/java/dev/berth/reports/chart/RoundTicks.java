package dev.berth.reports.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values on an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param step between two ticks
 * @param values rising, all within the range that was asked for
 */
record RoundTicks(double step, List<Double> values) {

  private static final double[] STEPS = {1, 2, 5, 10};

  /** About so many ticks, or fewer, from low to high. */
  static RoundTicks of(double low, double high, int most) {
    double rough = (high - low) / most;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    double step = 10 * power;
    for (double candidate : STEPS) {
      if (candidate * power >= rough) {
        step = candidate * power;
        break;
      }
    }
    List<Double> values = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
      values.add(i * step);
    }
    return new RoundTicks(step, List.copyOf(values));
  }

  /** A tick as text, with as many decimals as the step has. */
  String text(double value) {
    int decimals = Math.max(0, -(int) Math.floor(StrictMath.log10(step) + 1e-9));
    String text = String.format(java.util.Locale.ROOT, "%,." + decimals + "f", value);
    return new BigDecimal(text.replace(",", "")).signum() == 0 ? "0" : text;
  }
}
