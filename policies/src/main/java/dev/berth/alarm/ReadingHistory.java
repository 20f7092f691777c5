package dev.berth.alarm;

import dev.berth.model.Metric;
import dev.berth.state.ReadingTable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The latest readings of some metrics of every host, as rings in primitive columns. A sample is
 * kept once, when its instant of sampling is later than that of the one before; missing samples
 * leave no trace.
 */
public final class ReadingHistory {

  static final double TICKS_PER_MINUTE = 60_000;

  private final int capacity;
  private final Set<Metric> metrics;
  private final double[][] values = new double[Metric.ALL.size()][];
  private final long[][] ticks = new long[Metric.ALL.size()][];
  private final int[][] next = new int[Metric.ALL.size()][];
  private final int[][] sizes = new int[Metric.ALL.size()][];

  /**
   * @param capacity samples that are kept per host and metric, 2 or more
   */
  public ReadingHistory(int hosts, Set<Metric> metrics, int capacity) {
    if (capacity < 2) {
      throw new IllegalArgumentException(
          "The capacity (%d) of a history must be 2 or more.".formatted(capacity));
    }
    this.capacity = capacity;
    this.metrics = metrics.isEmpty() ? EnumSet.noneOf(Metric.class) : EnumSet.copyOf(metrics);
    for (Metric metric : this.metrics) {
      values[metric.ordinal()] = new double[hosts * capacity];
      ticks[metric.ordinal()] = new long[hosts * capacity];
      next[metric.ordinal()] = new int[hosts];
      sizes[metric.ordinal()] = new int[hosts];
    }
  }

  /** Takes what is new in a table. */
  public void accept(ReadingTable readings) {
    for (Metric metric : metrics) {
      if (readings.has(metric)) {
        for (int row = 0; row < readings.hosts(); row++) {
          accept(metric, row, readings.value(metric, row), readings.sampledAt(metric, row));
        }
      }
    }
  }

  private void accept(Metric metric, int row, double value, long tick) {
    if (Double.isNaN(value) || (size(metric, row) > 0 && tick <= tick(metric, row, 0))) {
      return;
    }
    int column = metric.ordinal();
    int at = row * capacity + next[column][row];
    values[column][at] = value;
    ticks[column][at] = tick;
    next[column][row] = (next[column][row] + 1) % capacity;
    sizes[column][row] = Math.min(capacity, sizes[column][row] + 1);
  }

  public boolean keeps(Metric metric) {
    return metrics.contains(metric);
  }

  /** How many samples of a kept metric there are, at most the capacity. */
  public int size(Metric metric, int row) {
    return sizes[metric.ordinal()][row];
  }

  /** A value; 0 back is the latest, size - 1 back the oldest. */
  public double value(Metric metric, int row, int back) {
    return values[metric.ordinal()][position(metric, row, back)];
  }

  /** When a value was sampled. */
  public long tick(Metric metric, int row, int back) {
    return ticks[metric.ordinal()][position(metric, row, back)];
  }

  /**
   * Change per minute from the newest sample that is at least a span older than the latest one, to
   * the latest; NaN where there is none.
   */
  public double ratePerMinute(Metric metric, int row, long spanTicks) {
    int size = size(metric, row);
    if (size < 2) {
      return Double.NaN;
    }
    long latest = tick(metric, row, 0);
    for (int back = 1; back < size; back++) {
      long elapsed = latest - tick(metric, row, back);
      if (elapsed >= spanTicks) {
        return (value(metric, row, 0) - value(metric, row, back)) / elapsed * TICKS_PER_MINUTE;
      }
    }
    return Double.NaN;
  }

  /** The values of a host's metric from the oldest to the latest, in an array of their own. */
  public double[] values(Metric metric, int row) {
    double[] copy = new double[size(metric, row)];
    Arrays.setAll(copy, i -> value(metric, row, copy.length - 1 - i));
    return copy;
  }

  private int position(Metric metric, int row, int back) {
    int column = metric.ordinal();
    if (back < 0 || back >= sizes[column][row]) {
      throw new IndexOutOfBoundsException(
          "There is no sample %d back of %s of row %d; %d are kept."
              .formatted(back, metric.key(), row, sizes[column][row]));
    }
    return row * capacity + Math.floorMod(next[column][row] - 1 - back, capacity);
  }
}
