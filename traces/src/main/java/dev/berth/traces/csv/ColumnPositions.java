package dev.berth.traces.csv;

import dev.berth.model.BadInputException;
import dev.berth.traces.rows.Rows;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where each mapped field stands in one file. */
final class ColumnPositions {

  private static final int ABSENT = -1;

  private final Map<CsvField, Integer> positions = new EnumMap<>(CsvField.class);

  private ColumnPositions() {}

  /**
   * Finds the columns of a mapping in a file: by name in its header, else by 0-based index.
   *
   * @throws BadInputException when the file has no such column
   */
  static ColumnPositions of(CsvMapping mapping, Rows rows) {
    ColumnPositions found = new ColumnPositions();
    mapping
        .columns()
        .forEach((field, column) -> found.positions.put(field, position(field, column, rows)));
    return found;
  }

  private static int position(CsvField field, String column, Rows rows) {
    List<String> names = rows.names();
    int named = names.indexOf(column);
    if (named >= 0) {
      return named;
    }
    boolean index = !column.isEmpty() && column.length() <= 4 && isNumber(column);
    if (index && (names.isEmpty() || Integer.parseInt(column) < names.size())) {
      return Integer.parseInt(column);
    }
    throw new BadInputException(
        "%s: has no column '%s', which the mapping names for %s. %s"
            .formatted(rows.file(), column, field.key(), advice(names)));
  }

  private static boolean isNumber(String column) {
    return column.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String advice(List<String> names) {
    return names.isEmpty()
        ? "The file has no header: give a 0-based index."
        : "Its columns are: %s.".formatted(String.join(", ", names));
  }

  boolean has(CsvField field) {
    return positions.containsKey(field);
  }

  /** The 0-based position of a field that the mapping has. */
  int of(CsvField field) {
    return positions.getOrDefault(field, ABSENT);
  }
}
