package dev.berth.reports.stats;

/**
 * MSER-5: where to cut the warm-up off a series. The series is averaged in batches of 5; the cut is
 * the one after which the squared standard error of the rest is least, sought in the first half.
 * White, Simulation 69(6), 1997; White, Cobb and Spratt, WSC 2000.
 */
public final class WarmUp {

  private static final int BATCH = 5;

  private WarmUp() {}

  /** How many values to leave out at the start: a multiple of 5, at most half of the series. */
  public static int mser5(double[] series) {
    int batches = series.length / BATCH;
    double[] means = new double[batches];
    for (int batch = 0; batch < batches; batch++) {
      means[batch] = sum(series, batch * BATCH, (batch + 1) * BATCH) / BATCH;
    }
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int cut = 0; cut <= batches / 2 && cut < batches; cut++) {
      double error = squaredStandardError(means, cut);
      if (error < least) {
        least = error;
        best = cut;
      }
    }
    return best * BATCH;
  }

  private static double squaredStandardError(double[] means, int from) {
    int count = means.length - from;
    double mean = sum(means, from, means.length) / count;
    double squares = 0;
    for (int i = from; i < means.length; i++) {
      squares += (means[i] - mean) * (means[i] - mean);
    }
    return squares / ((double) count * count);
  }

  private static double sum(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }
}
