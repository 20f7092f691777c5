package dev.berth.state;

import dev.berth.model.Metric;
import dev.berth.model.Reading;
import java.util.Arrays;

/** The latest reading of every metric of every host, as columns [metric][row]. */
public final class ReadingTable {

  private static final Reading.Reason[] REASONS = Reading.Reason.values();

  private final int hosts;
  private final double[][] values = new double[Metric.ALL.size()][];
  private final long[][] sampledAt = new long[Metric.ALL.size()][];
  private final byte[][] missing = new byte[Metric.ALL.size()][];

  /** A table in which no host has any sensor. */
  public ReadingTable(int hosts) {
    this.hosts = hosts;
  }

  public int hosts() {
    return hosts;
  }

  /** Whether any host ever had a reading of this metric. */
  public boolean has(Metric metric) {
    return values[metric.ordinal()] != null;
  }

  /** The value, or NaN where it is unavailable. */
  public double value(Metric metric, int row) {
    double[] column = values[metric.ordinal()];
    return column == null ? Double.NaN : column[row];
  }

  /** When the sensor took the value; meaningful where there is one. */
  public long sampledAt(Metric metric, int row) {
    long[] column = sampledAt[metric.ordinal()];
    return column == null ? 0 : column[row];
  }

  public Reading reading(Metric metric, int row) {
    int column = metric.ordinal();
    if (!has(metric)) {
      return new Reading.Unavailable(Reading.Reason.NO_SENSOR);
    }
    double value = values[column][row];
    return Double.isNaN(value)
        ? new Reading.Unavailable(REASONS[missing[column][row]])
        : new Reading.Available(value, sampledAt[column][row]);
  }

  /** Keeps a sample; the value must be finite. */
  public void put(Metric metric, int row, double value, long tick) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The reading %s of host row %d (%s) must be finite.".formatted(metric.key(), row, value));
    }
    open(metric);
    values[metric.ordinal()][row] = value;
    sampledAt[metric.ordinal()][row] = tick;
  }

  /** Keeps that a sample is missing. */
  public void putMissing(Metric metric, int row, Reading.Reason reason) {
    open(metric);
    values[metric.ordinal()][row] = Double.NaN;
    missing[metric.ordinal()][row] = (byte) reason.ordinal();
  }

  /** Takes every column of the other table, which must have as many hosts. */
  public void copyFrom(ReadingTable other) {
    for (Metric metric : Metric.ALL) {
      if (other.has(metric)) {
        open(metric);
        int column = metric.ordinal();
        System.arraycopy(other.values[column], 0, values[column], 0, hosts);
        System.arraycopy(other.sampledAt[column], 0, sampledAt[column], 0, hosts);
        System.arraycopy(other.missing[column], 0, missing[column], 0, hosts);
      }
    }
  }

  private void open(Metric metric) {
    int column = metric.ordinal();
    if (values[column] == null) {
      values[column] = new double[hosts];
      Arrays.fill(values[column], Double.NaN);
      sampledAt[column] = new long[hosts];
      missing[column] = new byte[hosts];
      Arrays.fill(missing[column], (byte) Reading.Reason.NOT_YET_SAMPLED.ordinal());
    }
  }
}
