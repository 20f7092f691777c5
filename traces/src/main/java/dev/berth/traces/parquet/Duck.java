package dev.berth.traces.parquet;

import dev.berth.model.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * An embedded DuckDB of its own on one thread: rows stay in order, answers are streamed, and native
 * memory has a limit.
 */
public final class Duck implements AutoCloseable {

  private static final String MEMORY_LIMIT = "256MiB";

  private final DuckDBConnection connection;

  private Duck(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** A database in memory. */
  public static Duck inMemory() {
    return open("");
  }

  /** A database in a file, which is made; it holds more than memory does. */
  static Duck inFile(Path file) {
    return open(file.toString());
  }

  private static Duck open(String location) {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    settings.setProperty("memory_limit", MEMORY_LIMIT);
    settings.setProperty("preserve_insertion_order", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("jdbc_stream_results", "true");
    try {
      return new Duck(
          DriverManager.getConnection("jdbc:duckdb:" + location, settings)
              .unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded DuckDB cannot be started.", e);
    }
  }

  DuckDBConnection connection() {
    return connection;
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Starts to answer a query over a Parquet file; closing the answer ends it.
   *
   * @param sql with {@code %s} in place of the file
   * @throws BadInputException when the file is missing or no such Parquet file
   */
  public ResultSet query(String sql, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException("%s: there is no such file. Correct the path.".formatted(file));
    }
    try {
      Statement statement = connection.createStatement();
      statement.closeOnCompletion();
      return statement.executeQuery(sql.formatted(quote(file.toString())));
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  /** Names of a Parquet file's columns, in order. */
  public static List<String> columns(Path file) {
    List<String> names = new ArrayList<>();
    try (Duck duck = inMemory();
        ResultSet columns = duck.query("DESCRIBE SELECT * FROM read_parquet(%s)", file)) {
      while (columns.next()) {
        names.add(columns.getString(1));
      }
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
    return List.copyOf(names);
  }

  /** What to tell a user whose file cannot be read. */
  public static BadInputException unreadable(Path file, SQLException cause) {
    String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown");
    return new BadInputException(
        "%s: cannot be read as Parquet: %s. Fetch or write the file again.".formatted(file, reason),
        cause);
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
      throw new IllegalStateException("The embedded DuckDB cannot be closed.", e);
    }
  }
}
