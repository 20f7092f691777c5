package dev.berth.traces.inspect;

/**
 * How unevenly sorted instants fall into windows of equal length: the index of dispersion is the
 * variance of the counts per window divided by their mean, which is 1 for a Poisson process. Only
 * whole windows count, from tick 0 to the one before the last instant's.
 */
final class WindowCounts {

  private final long windowTicks;
  private long window;
  private double inWindow;
  private long windows;
  private double sum;
  private double sumOfSquares;

  /** Windows of a positive length, from tick 0. */
  WindowCounts(long windowTicks) {
    this.windowTicks = windowTicks;
  }

  /** Adds an instant, which must not be before the one added last. */
  void add(long tick) {
    long next = tick / windowTicks;
    if (next > window) {
      closeWindow(next);
    }
    inWindow++;
  }

  private void closeWindow(long next) {
    windows += next - window;
    sum += inWindow;
    sumOfSquares += inWindow * inWindow;
    inWindow = 0;
    window = next;
  }

  /** Variance over mean of the counts; NaN where fewer than two windows are whole. */
  double indexOfDispersion() {
    if (windows < 2) {
      return Double.NaN;
    }
    double mean = sum / windows;
    return (sumOfSquares / windows - mean * mean) / mean;
  }
}
