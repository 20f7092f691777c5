package dev.berth.reports.store;

import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import dev.berth.reports.schema.EventTable;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.schema.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A finished results folder, read for tables, charts and the report. */
public record Results(Path folder, Manifest manifest, Map<CellKey, CellResult> cells) {

  private static final int MEMORY_MIB = 512;

  /** A point of a series, averaged over a slice of time. */
  public record Sample(
      String strategy, int replication, String name, int slice, double atSeconds, double value) {}

  /**
   * Opens a folder.
   *
   * @throws BadResultsException when it holds no merged results
   */
  public static Results open(Path folder) {
    Path manifest = folder.resolve(Manifest.FILE);
    if (!Files.isRegularFile(manifest)) {
      throw new BadResultsException(
          "%s holds no results: there is no %s. Run a scenario with --out %s first, or name another folder."
              .formatted(folder, Manifest.FILE, folder));
    }
    try (DuckDb database = database(folder)) {
      List<CellResult> cells =
          database.query(
              "SELECT * FROM read_parquet(" + file(folder, KpiTable.PARQUET) + ")", Results::cell);
      return new Results(
          folder,
          Json.read(manifest, Manifest.class),
          cells.stream()
              .collect(
                  Collectors.toMap(
                      CellResult::key, Function.identity(), (a, b) -> b, LinkedHashMap::new)));
    }
  }

  public List<String> strategies() {
    return manifest.study().strategies();
  }

  public List<String> points() {
    return manifest.study().points();
  }

  /** The KPIs that at least one cell has, in catalogue order. */
  public List<Kpi> kpis() {
    return Kpis.inOrder(
        cells.values().stream().flatMap(cell -> cell.kpis().keySet().stream()).toList());
  }

  /** The values of a KPI in the order of replications; NaN where it is undefined. */
  public double[] values(String strategy, String point, Kpi kpi) {
    return cells.values().stream()
        .filter(cell -> cell.key().strategy().equals(strategy) && cell.key().point().equals(point))
        .mapToDouble(cell -> cell.kpis().getOrDefault(kpi.key(), Double.NaN))
        .toArray();
  }

  /**
   * Series of a metric, averaged over equal slices of the run's time, in order of strategy,
   * replication, name and time.
   *
   * @param slices how many slices the time up to the horizon is cut into
   */
  public List<Sample> series(Scope scope, String metric, String point, int slices) {
    double width = manifest.study().horizonSeconds() / slices;
    String sql =
        """
        SELECT strategy, replication, name, slice, avg(at_seconds), avg(value)
        FROM (SELECT *, least(floor(at_seconds / %s), %d)::INTEGER AS slice FROM read_parquet(%s)
              WHERE scope = %s AND metric = %s AND point = %s)
        GROUP BY ALL ORDER BY strategy, replication, name, slice\
        """
            .formatted(
                width,
                slices - 1,
                file(folder, CellWriter.SERIES),
                DuckDb.quote(scope.key()),
                DuckDb.quote(metric),
                DuckDb.quote(point));
    try (DuckDb database = database(folder)) {
      return database.query(sql, Results::sample);
    }
  }

  /**
   * One cell's hosts in order of falling mean, gathered into bands of equal numbers of hosts: per
   * band and slice of time the mean of a metric. {@code name} is the band, counted from 0.
   */
  public List<Sample> rankedHosts(CellKey cell, String metric, int slices, int bands) {
    double width = manifest.study().horizonSeconds() / slices;
    String sql =
        """
        WITH one AS (SELECT * FROM read_parquet(%s) WHERE scope = 'host' AND metric = %s
              AND strategy = %s AND replication = %d AND point = %s),
        places AS (SELECT name, row_number() OVER (ORDER BY avg(value) DESC, name) - 1 AS place,
              count(*) OVER () AS hosts FROM one GROUP BY name),
        bands AS (SELECT name, (place * least(hosts, %d) // hosts)::INTEGER AS band FROM places)
        SELECT strategy, replication, band, least(floor(at_seconds / %s), %d)::INTEGER AS slice,
               avg(at_seconds), avg(value)
        FROM one JOIN bands USING (name)
        GROUP BY ALL ORDER BY band, slice\
        """
            .formatted(
                file(folder, CellWriter.SERIES),
                DuckDb.quote(metric),
                DuckDb.quote(cell.strategy()),
                cell.replication(),
                DuckDb.quote(cell.point()),
                bands,
                width,
                slices - 1);
    try (DuckDb database = database(folder)) {
      return database.query(sql, Results::sample);
    }
  }

  /** One row of an event table. */
  public record Event(Map<String, Object> columns) {

    public String text(String column) {
      return String.valueOf(columns.get(column));
    }

    /** A number; NaN where there is none. */
    public double number(String column) {
      return columns.get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
  }

  /** The events of one cell in the table's order; none where the run kept no such table. */
  public List<Event> events(EventTable table, CellKey cell) {
    if (!Files.isRegularFile(folder.resolve(table.file()))) {
      return List.of();
    }
    String sql =
        "SELECT * FROM read_parquet(%s) WHERE strategy = %s AND replication = %d AND point = %s"
            .formatted(
                file(folder, table.file()),
                DuckDb.quote(cell.strategy()),
                cell.replication(),
                DuckDb.quote(cell.point()));
    try (DuckDb database = database(folder)) {
      return database.query(sql, row -> event(table, row));
    }
  }

  private static Event event(EventTable table, ResultSet row) throws SQLException {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (EventTable.Column column : table.columns()) {
      Object value = row.getObject(column.name());
      if (value != null) {
        columns.put(column.name(), value);
      }
    }
    return new Event(columns);
  }

  /** How many different names a metric of a scope has. */
  public long names(Scope scope, String metric) {
    try (DuckDb database = database(folder)) {
      return database
          .query(
              "SELECT count(DISTINCT name) FROM read_parquet(%s) WHERE scope = %s AND metric = %s"
                  .formatted(
                      file(folder, CellWriter.SERIES),
                      DuckDb.quote(scope.key()),
                      DuckDb.quote(metric)),
              row -> row.getLong(1))
          .get(0);
    }
  }

  private static Sample sample(ResultSet row) throws SQLException {
    return new Sample(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getInt(4),
        row.getDouble(5),
        row.getDouble(6));
  }

  private static CellResult cell(ResultSet row) throws SQLException {
    TreeMap<String, Double> kpis = new TreeMap<>();
    for (int column = 4; column <= row.getMetaData().getColumnCount(); column++) {
      double value = row.getDouble(column);
      kpis.put(row.getMetaData().getColumnName(column), row.wasNull() ? Double.NaN : value);
    }
    CellKey key =
        new CellKey(row.getString("strategy"), row.getInt("replication"), row.getString("point"));
    return new CellResult(key, kpis, new TreeMap<>());
  }

  static DuckDb database(Path folder) {
    return DuckDb.open(MEMORY_MIB, folder.resolve(".spill"));
  }

  private static String file(Path folder, String table) {
    return DuckDb.quote(folder.resolve(table).toString());
  }
}
