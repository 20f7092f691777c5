package dev.berth.forecast;

import java.util.Arrays;

/**
 * What a forecaster is worth on values that it has not seen: from every instant of the held-out
 * part it looks ahead, and each of its steps is compared.
 *
 * @param meanAbsolutePercent mean of |error| / value in percent, over values above 0
 * @param pinball mean loss of the high value at its quantile, in the series' unit
 * @param coverage share of values that did not exceed the high value
 * @param compared how many steps were compared
 */
public record ForecastError(
    double meanAbsolutePercent, double pinball, double coverage, long compared) {

  private static final double PERCENT = 100;

  /**
   * @param heldOutFrom index of the first value that is held out
   */
  public static ForecastError of(
      Forecaster forecaster, double[] series, int heldOutFrom, int ahead, double quantile) {
    double percent = 0;
    double pinball = 0;
    long positive = 0;
    long covered = 0;
    long compared = 0;
    for (int now = heldOutFrom; now < series.length; now++) {
      Outlook outlook = forecaster.outlook(Arrays.copyOf(series, now), ahead, quantile);
      for (int step = 0; step < ahead && now + step < series.length; step++) {
        double value = series[now + step];
        double over = value - outlook.high()[step];
        pinball += over > 0 ? quantile * over : (quantile - 1) * over;
        covered += over > 0 ? 0 : 1;
        compared++;
        if (value > 0) {
          percent += Math.abs(value - outlook.expected()[step]) / value;
          positive++;
        }
      }
    }
    return new ForecastError(
        PERCENT * percent / positive, pinball / compared, (double) covered / compared, compared);
  }
}
