package dev.berth.forecast;

/**
 * Expects the median of the values at the same place of the last seasons, and takes their quantile
 * as the high value; knows no trend.
 *
 * @param season steps after which the series repeats itself
 * @param seasons how many are looked back at
 */
public record SeasonalQuantile(int season, int seasons) implements Forecaster {

  private static final double MEDIAN = 0.5;

  @Override
  public String name() {
    return "seasonal quantile";
  }

  @Override
  public Outlook outlook(double[] past, int ahead, double quantile) {
    double[] expected = new double[ahead];
    double[] high = new double[ahead];
    double[] values = new double[seasons];
    for (int step = 0; step < ahead; step++) {
      int count = 0;
      for (int at = past.length - season + step % season;
          at >= 0 && count < seasons;
          at -= season) {
        values[count++] = past[at];
      }
      expected[step] = Quantile.of(values, count, MEDIAN);
      high[step] = Quantile.of(values, count, quantile);
    }
    return new Outlook(expected, high);
  }
}
