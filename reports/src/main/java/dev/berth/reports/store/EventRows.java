package dev.berth.reports.store;

import dev.berth.reports.schema.EventTable;
import dev.berth.reports.schema.EventTable.Column;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/** The rows of one event table while a cell is written. */
public final class EventRows {

  private final EventTable table;
  private final DuckDBAppender rows;
  private final RowDigest digest = new RowDigest();

  EventRows(EventTable table, DuckDb database) {
    this.table = table;
    database.run("CREATE TABLE %s (%s)".formatted(table.name(), definition(table)));
    try {
      rows = database.connection().createAppender(table.name());
    } catch (SQLException e) {
      throw DuckDb.failed("opening an appender of " + table.name(), e);
    }
  }

  /**
   * Adds a row.
   *
   * @param values one per column: a Double for a number, a Long for a count, a String for a text
   */
  public void add(Object... values) {
    if (values.length != table.columns().size()) {
      throw new IllegalArgumentException(
          "A row of %s has %d values, got %d."
              .formatted(table.name(), table.columns().size(), values.length));
    }
    try {
      rows.beginRow();
      for (int i = 0; i < values.length; i++) {
        append(table.columns().get(i), values[i]);
      }
      rows.endRow();
    } catch (SQLException e) {
      throw DuckDb.failed("appending a row of " + table.name(), e);
    }
    digest.endRow();
  }

  private void append(Column column, Object value) throws SQLException {
    switch (column.type()) {
      case NUMBER -> {
        rows.append((double) (Double) value);
        digest.add((Double) value);
      }
      case COUNT -> {
        rows.append((long) (Long) value);
        digest.add((Long) value);
      }
      case TEXT -> {
        rows.append((String) value);
        digest.add((String) value);
      }
    }
  }

  EventTable table() {
    return table;
  }

  TableHash hash() {
    return digest.hash();
  }

  void close() throws SQLException {
    rows.close();
  }

  private static String definition(EventTable table) {
    return table.columns().stream()
        .map(column -> column.name() + " " + column.type().sql())
        .collect(Collectors.joining(", "));
  }
}
