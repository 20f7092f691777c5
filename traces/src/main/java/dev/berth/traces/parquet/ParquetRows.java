package dev.berth.traces.parquet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import dev.berth.traces.rows.Fields;
import dev.berth.traces.rows.Rows;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/**
 * The rows of any Parquet file as text, so that a mapping of columns can read them. Timestamps
 * become milliseconds since 1970 in UTC; a null is empty.
 */
public final class ParquetRows implements CloseableIterator<Fields> {

  private final Path file;
  private final Duck duck = Duck.inMemory();
  private final ResultSet rows;
  private final int columns;
  private long row;
  private boolean atNext;
  private boolean hasNext;

  private ParquetRows(Path file, List<Column> columns) {
    this.file = file;
    this.columns = columns.size();
    this.rows =
        duck.query(
            columns.stream()
                .map(Column::asText)
                .collect(Collectors.joining(", ", "SELECT ", " FROM read_parquet(%s)")),
            file);
  }

  /**
   * Opens a file.
   *
   * @throws dev.berth.model.BadInputException when it is missing or no Parquet file
   */
  public static Rows open(Path file) {
    List<Column> columns = columns(file);
    return Rows.of(
        file, columns.stream().map(Column::name).toList(), new ParquetRows(file, columns));
  }

  private static List<Column> columns(Path file) {
    List<Column> columns = new ArrayList<>();
    try (Duck duck = Duck.inMemory();
        ResultSet described = duck.query("DESCRIBE SELECT * FROM read_parquet(%s)", file)) {
      while (described.next()) {
        columns.add(new Column(described.getString(1), described.getString(2)));
      }
    } catch (SQLException e) {
      throw Duck.unreadable(file, e);
    }
    return columns;
  }

  @Override
  public boolean hasNext() {
    try {
      if (!atNext) {
        hasNext = rows.next();
        atNext = true;
      }
      return hasNext;
    } catch (SQLException e) {
      throw Duck.unreadable(file, e);
    }
  }

  @Override
  public Fields next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There is no row after " + row + ".");
    }
    atNext = false;
    row++;
    List<String> values = new ArrayList<>(columns);
    try {
      for (int column = 1; column <= columns; column++) {
        String text = rows.getString(column);
        values.add(text == null ? "" : text);
      }
    } catch (SQLException e) {
      throw Duck.unreadable(file, e);
    }
    return new Fields(row, values);
  }

  @Override
  public void close() {
    duck.close();
  }

  /** A column and its SQL type. */
  private record Column(String name, String type) {

    String asText() {
      String quoted = "\"" + name.replace("\"", "\"\"").replace("%", "%%") + "\"";
      return type.startsWith("TIMESTAMP") || type.equals("DATE")
          ? "CAST(epoch_ms(" + quoted + ") AS VARCHAR)"
          : "CAST(" + quoted + " AS VARCHAR)";
    }
  }
}
