package dev.berth.forecast;

/**
 * Seasonal exponential smoothing with additive trend and season (Winters, Forecasting sales by
 * exponentially weighted moving averages, Management Science 6(3), 1960). The high value adds the
 * quantile of the errors that it made in the past at the same distance.
 *
 * @param season steps after which the series repeats itself
 * @param level how fast the level follows, in [0, 1]
 * @param trend how fast the trend follows, in [0, 1]
 * @param seasonal how fast the season follows, in [0, 1]
 */
public record HoltWinters(int season, double level, double trend, double seasonal)
    implements Forecaster {

  private static final double[] LEVELS = {0.05, 0.1, 0.2, 0.4, 0.7, 0.95};
  private static final double[] TRENDS = {0, 0.01, 0.05, 0.2};
  private static final double[] SEASONALS = {0, 0.05, 0.1, 0.3, 0.6};

  /** With the weights of a fixed grid that have the least squared error one step ahead. */
  public static HoltWinters fitted(double[] past, int season) {
    HoltWinters best = new HoltWinters(season, LEVELS[0], TRENDS[0], SEASONALS[0]);
    double least = Double.POSITIVE_INFINITY;
    for (double level : LEVELS) {
      for (double trend : TRENDS) {
        for (double seasonal : SEASONALS) {
          HoltWinters candidate = new HoltWinters(season, level, trend, seasonal);
          double error = candidate.squaredError(past);
          if (error < least) {
            least = error;
            best = candidate;
          }
        }
      }
    }
    return best;
  }

  @Override
  public String name() {
    return "Holt-Winters";
  }

  private double squaredError(double[] past) {
    State state = new State(past);
    double sum = 0;
    for (int at = season; at < past.length; at++) {
      double error = past[at] - state.ahead(at, 1);
      sum += error * error;
      state.take(at, past[at]);
    }
    return sum;
  }

  @Override
  public Outlook outlook(double[] past, int ahead, double quantile) {
    State state = new State(past);
    double[][] errors = new double[ahead][past.length];
    int[] counts = new int[ahead];
    for (int at = season; at < past.length; at++) {
      // the first season fits itself; its errors say nothing
      for (int step = 0; at >= 2 * season && step < ahead && at + step < past.length; step++) {
        errors[step][counts[step]++] = past[at + step] - state.ahead(at, step + 1);
      }
      state.take(at, past[at]);
    }
    double[] expected = new double[ahead];
    double[] high = new double[ahead];
    for (int step = 0; step < ahead; step++) {
      expected[step] = state.ahead(past.length, step + 1);
      double margin = counts[step] == 0 ? 0 : Quantile.of(errors[step], counts[step], quantile);
      high[step] = expected[step] + margin;
    }
    return new Outlook(expected, high);
  }

  /** Level, trend and season after some of the values. */
  private final class State {
    private final double[] seasons = new double[season];
    private double base;
    private double slope;

    /** The first season gives the level and the season, the first two the trend. */
    State(double[] past) {
      double first = mean(past, 0);
      base = first;
      slope = past.length >= 2 * season ? (mean(past, season) - first) / season : 0;
      for (int i = 0; i < season; i++) {
        seasons[i] = past[i] - first;
      }
    }

    private double mean(double[] past, int from) {
      double sum = 0;
      for (int i = 0; i < season; i++) {
        sum += past[from + i];
      }
      return sum / season;
    }

    /** The value expected so many steps from before an index. */
    double ahead(int at, int steps) {
      return base + steps * slope + seasons[(at + steps - 1) % season];
    }

    void take(int at, double value) {
      int phase = at % season;
      double before = base;
      base = level * (value - seasons[phase]) + (1 - level) * (base + slope);
      slope = trend * (base - before) + (1 - trend) * slope;
      seasons[phase] = seasonal * (value - base) + (1 - seasonal) * seasons[phase];
    }
  }
}
