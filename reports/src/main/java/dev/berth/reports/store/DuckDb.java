package dev.berth.reports.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * An embedded DuckDB of its own, in memory with a limit; what exceeds it spills into a folder. It
 * runs on one thread, keeps rows in order, and never loads an extension from the network.
 */
public final class DuckDb implements AutoCloseable {

  /** Reads one row of an answer. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes the rows of an answer one by one. */
  public interface Rows {
    void next(ResultSet row) throws SQLException;
  }

  private static final String PARQUET = "(FORMAT parquet, COMPRESSION zstd)";

  private final DuckDBConnection connection;

  private DuckDb(DuckDBConnection connection) {
    this.connection = connection;
  }

  /**
   * A new database.
   *
   * @param memoryLimitMiB native memory before it spills
   * @param spill folder for what does not fit; made when needed
   */
  public static DuckDb open(int memoryLimitMiB, Path spill) {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    settings.setProperty("memory_limit", memoryLimitMiB + "MiB");
    settings.setProperty("temp_directory", spill.toString());
    settings.setProperty("preserve_insertion_order", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
      return new DuckDb(connection.unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw failed("opening an in-memory database", e);
    }
  }

  DuckDBConnection connection() {
    return connection;
  }

  /** Runs a statement without an answer. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Writes the answer of a query as a Parquet file. */
  public void copy(String query, Path file) {
    run("COPY (" + query + ") TO " + quote(file.toString()) + " " + PARQUET);
  }

  /** All rows of an answer. */
  public <T> List<T> query(String sql, Row<T> reader) {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(reader.read(row)));
    return rows;
  }

  /** Walks over the rows of an answer, which is never whole in the heap. */
  public void each(String sql, Rows consumer) {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      while (answer.next()) {
        consumer.next(answer);
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** A text as an SQL literal. */
  public static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("closing the database", e);
    }
  }

  static BadResultsException failed(String what, SQLException cause) {
    return new BadResultsException(
        "DuckDB refused: %s (while: %s). Check that the results folder is readable, writable and not full."
            .formatted(
                cause.getMessage(), what.length() > 300 ? what.substring(0, 300) + "..." : what),
        cause);
  }
}
