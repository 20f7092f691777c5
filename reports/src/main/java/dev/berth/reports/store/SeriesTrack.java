package dev.berth.reports.store;

import dev.berth.reports.schema.Scope;
import java.sql.SQLException;

/** One series of a cell while it is written: a handle, so that samples cost no look-up. */
public final class SeriesTrack {

  private final CellWriter writer;
  private final int id;
  private final Scope scope;
  private final String name;
  private final String metric;
  private final RowDigest digest = new RowDigest();
  private double lastSeconds = Double.NEGATIVE_INFINITY;

  SeriesTrack(CellWriter writer, int id, Scope scope, String name, String metric) {
    this.writer = writer;
    this.id = id;
    this.scope = scope;
    this.name = name;
    this.metric = metric;
  }

  /**
   * Adds a sample.
   *
   * @param atSeconds later than the sample before
   * @throws IllegalArgumentException when it is not later, or NaN
   */
  public void add(double atSeconds, double value) {
    if (!(atSeconds > lastSeconds)) {
      throw new IllegalArgumentException(
          "The sample of %s of %s at %s s must be later than the one before at %s s."
              .formatted(metric, name, atSeconds, lastSeconds));
    }
    lastSeconds = atSeconds;
    try {
      writer.append(id, atSeconds, value);
    } catch (SQLException e) {
      throw DuckDb.failed("appending a sample of " + metric, e);
    }
    digest.add(atSeconds).add(value).endRow();
  }

  int id() {
    return id;
  }

  Scope scope() {
    return scope;
  }

  String name() {
    return name;
  }

  String metric() {
    return metric;
  }

  TableHash hash() {
    return digest.hash();
  }
}
