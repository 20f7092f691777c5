package dev.berth.forecast;

/**
 * Expects what was one season ago; the yardstick of every other forecast. The high value adds the
 * quantile of the changes from season to season.
 *
 * @param season steps after which the series repeats itself
 */
public record SeasonalNaive(int season) implements Forecaster {

  @Override
  public String name() {
    return "seasonal naive";
  }

  @Override
  public Outlook outlook(double[] past, int ahead, double quantile) {
    int count = past.length - season;
    double[] changes = new double[count];
    for (int i = 0; i < count; i++) {
      changes[i] = past[i + season] - past[i];
    }
    double margin = Quantile.of(changes, count, quantile);
    double[] expected = new double[ahead];
    double[] high = new double[ahead];
    for (int step = 0; step < ahead; step++) {
      expected[step] = past[past.length - season + step % season];
      high[step] = expected[step] + margin;
    }
    return new Outlook(expected, high);
  }
}
