package dev.berth.reports.store;

import dev.berth.reports.schema.CellResult;
import dev.berth.reports.schema.DecisionRow;
import dev.berth.reports.schema.EventTable;
import dev.berth.reports.schema.Scope;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;

/**
 * Takes the rows of one running cell. They gather in a DuckDB of bounded memory and become a folder
 * of the results in one move when {@link #finish} is called; closed before that, nothing stays.
 * Used by one thread.
 */
public final class CellWriter implements AutoCloseable {

  static final String SERIES = "series.parquet";
  static final String DECISIONS = "decisions.parquet";
  private static final int MEMORY_LIMIT_MIB = 192;
  private static final Comparator<SeriesTrack> CANONICAL =
      Comparator.comparing(SeriesTrack::scope)
          .thenComparing(SeriesTrack::metric)
          .thenComparing(SeriesTrack::name);

  private final CellFolder folder;
  private final DuckDb database;
  private final DuckDBAppender series;
  private final DuckDBAppender decisions;
  private final Map<List<Object>, SeriesTrack> tracks = new LinkedHashMap<>();
  private final SortedMap<String, EventRows> events = new TreeMap<>();
  private final RowDigest decisionDigest = new RowDigest();
  private boolean open = true;

  CellWriter(CellFolder folder) {
    this.folder = folder;
    Path work = folder.begin();
    database = DuckDb.open(MEMORY_LIMIT_MIB, work.resolve("spill"));
    database.run("CREATE TABLE series (track INTEGER, at_seconds DOUBLE, value DOUBLE)");
    database.run("CREATE TABLE decisions (" + DecisionColumns.DEFINITION + ")");
    series = appender("series");
    decisions = appender("decisions");
  }

  /**
   * The series of a metric of the fleet, a failure domain or a host; the same one when asked again.
   *
   * @param metric a key of {@link dev.berth.reports.schema.SeriesMetric}, or one's own
   */
  public SeriesTrack track(Scope scope, String name, String metric) {
    return tracks.computeIfAbsent(
        List.of(scope, name, metric),
        key -> new SeriesTrack(this, tracks.size(), scope, name, metric));
  }

  /** Adds a decision; call in the order in which they were taken. */
  public void decision(DecisionRow row) {
    try {
      DecisionColumns.append(decisions, row);
    } catch (SQLException e) {
      throw DuckDb.failed("appending a decision", e);
    }
    DecisionColumns.digest(decisionDigest, row);
  }

  /**
   * The rows of an event table, which this cell has from now on; the same ones when asked again.
   */
  public EventRows events(EventTable table) {
    return events.computeIfAbsent(table.name(), name -> new EventRows(table, database));
  }

  /** Ends the cell: writes its files and makes it a finished one. */
  public void finish(CellResult result) {
    if (!result.key().equals(folder.key())) {
      throw new IllegalArgumentException(
          "The result of %s was given to the writer of %s.".formatted(result.key(), folder.key()));
    }
    closeAppenders();
    List<SeriesTrack> ordered = tracks.values().stream().sorted(CANONICAL).toList();
    writeSeries(ordered);
    writeDecisions();
    SortedMap<String, TableHash> eventHashes = writeEvents();
    closeDatabase();
    folder.finish(result, seriesHash(ordered), decisionDigest.hash(), eventHashes);
  }

  @Override
  public void close() {
    closeDatabase();
    folder.discard();
  }

  void append(int track, double atSeconds, double value) throws SQLException {
    series.beginRow();
    series.append(track).append(atSeconds).append(value);
    series.endRow();
  }

  private void writeSeries(List<SeriesTrack> ordered) {
    database.run(
        "CREATE TABLE tracks (track INTEGER, rank INTEGER, scope VARCHAR, name VARCHAR, metric VARCHAR)");
    try (DuckDBAppender rows = appender("tracks")) {
      for (int rank = 0; rank < ordered.size(); rank++) {
        SeriesTrack track = ordered.get(rank);
        rows.beginRow();
        rows.append(track.id()).append(rank).append(track.scope().key());
        rows.append(track.name()).append(track.metric());
        rows.endRow();
      }
    } catch (SQLException e) {
      throw DuckDb.failed("appending the names of the series", e);
    }
    database.copy(
        "SELECT %s, t.scope, t.metric, t.name, s.at_seconds, s.value FROM series s JOIN tracks t USING (track) ORDER BY t.rank, s.at_seconds"
            .formatted(keyColumns()),
        folder.work().resolve(SERIES));
  }

  private void writeDecisions() {
    database.copy(
        "SELECT %s, * FROM decisions".formatted(keyColumns()), folder.work().resolve(DECISIONS));
  }

  private SortedMap<String, TableHash> writeEvents() {
    SortedMap<String, TableHash> hashes = new TreeMap<>();
    for (EventRows rows : events.values()) {
      String file = rows.table().file();
      database.copy(
          "SELECT %s, * FROM %s".formatted(keyColumns(), rows.table().name()),
          folder.work().resolve(file));
      hashes.put(file, rows.hash());
    }
    return hashes;
  }

  private String keyColumns() {
    return "%s AS strategy, %d::INTEGER AS replication, %s AS point"
        .formatted(
            DuckDb.quote(folder.key().strategy()),
            folder.key().replication(),
            DuckDb.quote(folder.key().point()));
  }

  private static TableHash seriesHash(List<SeriesTrack> ordered) {
    RowDigest digest = new RowDigest();
    for (SeriesTrack track : ordered) {
      TableHash hash = track.hash();
      digest.add(track.scope().key()).add(track.metric()).add(track.name()).add(hash.sha256());
      digest.endRows(hash.rows());
    }
    return digest.hash();
  }

  private DuckDBAppender appender(String table) {
    try {
      return database.connection().createAppender(table);
    } catch (SQLException e) {
      throw DuckDb.failed("opening an appender of " + table, e);
    }
  }

  private void closeAppenders() {
    try {
      series.close();
      decisions.close();
      for (EventRows rows : events.values()) {
        rows.close();
      }
    } catch (SQLException e) {
      throw DuckDb.failed("flushing the rows of a cell", e);
    }
  }

  private void closeDatabase() {
    if (open) {
      open = false;
      database.close();
    }
  }
}
