package dev.berth.reports.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of things that happened in a cell, one row each, in the file {@code NAME.parquet}. Cells
 * that do not open it have no such file.
 */
public record EventTable(String name, List<Column> columns) {

  /** What a column holds. */
  public enum Type {
    NUMBER("DOUBLE"),
    COUNT("BIGINT"),
    TEXT("VARCHAR");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    /** The column's type in SQL. */
    public String sql() {
      return sql;
    }
  }

  /** A column; units stand in its name. */
  public record Column(String name, Type type) {}

  /**
   * Alarms in order of their end. {@code cause} is above, below, rises, falls or silent; {@code
   * amount} is that at raising and {@code worst} the furthest from the range, in the unit of the
   * rule's quantity; {@code outcome} is cleared, cleared_after_action or open (at the end of the
   * run, which is then {@code ended_seconds}).
   */
  public static final EventTable ALARMS =
      new EventTable(
          "alarms",
          List.of(
              new Column("raised_seconds", Type.NUMBER),
              new Column("ended_seconds", Type.NUMBER),
              new Column("alarm", Type.COUNT),
              new Column("rule", Type.TEXT),
              new Column("severity", Type.TEXT),
              new Column("host", Type.TEXT),
              new Column("metric", Type.TEXT),
              new Column("cause", Type.TEXT),
              new Column("low", Type.NUMBER),
              new Column("high", Type.NUMBER),
              new Column("amount", Type.NUMBER),
              new Column("worst", Type.NUMBER),
              new Column("actions", Type.COUNT),
              new Column("outcome", Type.TEXT)));

  /**
   * Migrations in order of their end. {@code cause} is that of the relocation, with the alarm's or
   * domain's name; {@code outcome} is completed, failed (the instance stays), cancelled (it ended
   * on its way) or lost; {@code reason} is empty when completed.
   */
  public static final EventTable MIGRATIONS =
      new EventTable(
          "migrations",
          List.of(
              new Column("start_seconds", Type.NUMBER),
              new Column("end_seconds", Type.NUMBER),
              new Column("instance", Type.COUNT),
              new Column("from_host", Type.TEXT),
              new Column("to_host", Type.TEXT),
              new Column("cause", Type.TEXT),
              new Column("rounds", Type.COUNT),
              new Column("sent_mib", Type.NUMBER),
              new Column("down_seconds", Type.NUMBER),
              new Column("outcome", Type.TEXT),
              new Column("reason", Type.TEXT)));

  /** Figures per tenant over the window, tenants in alphabetical order. */
  public static final EventTable TENANTS =
      new EventTable(
          "tenants",
          Stream.concat(
                  Stream.of(new Column("tenant", Type.TEXT)),
                  TenantFigures.columns().stream().map(name -> new Column(name, Type.NUMBER)))
              .toList());

  public EventTable {
    columns = List.copyOf(columns);
  }

  public String file() {
    return name + ".parquet";
  }
}
