package dev.berth.scenarios.spec;

/**
 * A quantity of the electric grid over a run, such as carbon intensity or price: each value holds
 * from its instant to the next one's.
 */
public final class GridSeries {

  private final long[] atTicks;
  private final double[] values;

  /**
   * @param atTicks rising; the first is not after the start of the run
   * @param values in the unit of the quantity
   */
  GridSeries(long[] atTicks, double[] values) {
    if (atTicks.length == 0 || atTicks.length != values.length || atTicks[0] > 0) {
      throw new IllegalArgumentException(
          "A series needs a value from tick 0 on and one instant (%d) per value (%d)."
              .formatted(atTicks.length, values.length));
    }
    this.atTicks = atTicks.clone();
    this.values = values.clone();
  }

  /** The same value at all times. */
  static GridSeries constant(double value) {
    return new GridSeries(new long[] {0}, new double[] {value});
  }

  /** The mean over [from, to), weighted by time; from is below to. */
  public double mean(long from, long to) {
    int index = at(from);
    double sum = 0;
    long begin = from;
    while (begin < to) {
      long end = index + 1 < atTicks.length ? Math.min(to, atTicks[index + 1]) : to;
      sum += values[index] * (double) (end - begin);
      begin = end;
      index++;
    }
    return sum / (double) (to - from);
  }

  private int at(long tick) {
    int low = 0;
    int high = atTicks.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (atTicks[middle] <= tick) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
