package dev.berth.traces.inspect;

import java.util.Arrays;

/**
 * Counts of sorted instants in windows of equal length from tick 0, kept one by one: their
 * autocorrelation and Hurst exponent. Memory is eight bytes per window; beyond four million windows
 * nothing more is kept and the figures are NaN.
 */
public final class CountSeries {

  private static final int MOST_WINDOWS = 1 << 22;
  private static final int FEWEST_BLOCKS = 8;

  private final long windowTicks;
  private double[] counts = new double[64];
  private int windows;
  private boolean overflowed;

  /** Windows of a positive length. */
  public CountSeries(long windowTicks) {
    this.windowTicks = windowTicks;
  }

  /** Adds an instant, not negative. */
  public void add(long tick) {
    long window = tick / windowTicks;
    if (window >= MOST_WINDOWS) {
      overflowed = true;
      return;
    }
    if (window >= counts.length) {
      counts = Arrays.copyOf(counts, (int) Math.max(window + 1, 2L * counts.length));
    }
    counts[(int) window]++;
    windows = Math.max(windows, (int) window + 1);
  }

  /** The counts of all windows but the last, which may be cut. */
  public double[] whole() {
    return overflowed ? new double[0] : Arrays.copyOf(counts, Math.max(0, windows - 1));
  }

  /** Correlation of the counts with those so many windows later; NaN where there are too few. */
  public double autocorrelation(int lag) {
    double[] series = whole();
    if (series.length < 2 * lag + 2) {
      return Double.NaN;
    }
    double mean = Arrays.stream(series).average().orElse(Double.NaN);
    double variance = 0;
    double covariance = 0;
    for (int i = 0; i < series.length; i++) {
      variance += (series[i] - mean) * (series[i] - mean);
      if (i + lag < series.length) {
        covariance += (series[i] - mean) * (series[i + lag] - mean);
      }
    }
    return variance == 0 ? Double.NaN : covariance / variance;
  }

  /**
   * The Hurst exponent by aggregated variance: the variance of the mean over m windows falls like m
   * to the power 2H - 2; the slope is fitted over m = 1, 2, 4, ... with at least eight blocks. 0.5
   * has no long memory. NaN where there are too few windows.
   */
  public double hurst() {
    double[] series = whole();
    double n = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (int m = 1; series.length / m >= FEWEST_BLOCKS; m *= 2) {
      double x = StrictMath.log(m);
      double variance = varianceOfMeans(series, m);
      if (variance > 0) {
        double y = StrictMath.log(variance);
        n++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
      }
    }
    return n < 3 ? Double.NaN : 1 + (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX) / 2;
  }

  private static double varianceOfMeans(double[] series, int m) {
    int blocks = series.length / m;
    double sum = 0;
    double squares = 0;
    for (int block = 0; block < blocks; block++) {
      double mean = 0;
      for (int i = 0; i < m; i++) {
        mean += series[block * m + i] / m;
      }
      sum += mean;
      squares += mean * mean;
    }
    return squares / blocks - (sum / blocks) * (sum / blocks);
  }
}
