package dev.berth.traces.parquet;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several text columns of a row as one column of bytes, since each text that crosses from DuckDB to
 * Java costs more than all the rest of a row. Texts that repeat become one object.
 */
final class PackedTexts {

  private static final byte SEPARATOR = 31;
  private static final byte NULL = 30;
  private static final int SLOTS = 1 << 12;
  private static final int HASH = 31;

  private final int[] ends;
  private final byte[][] knownBytes = new byte[SLOTS][];
  private final String[] known = new String[SLOTS];
  private byte[] bytes = new byte[0];

  PackedTexts(int columns) {
    ends = new int[columns];
    Arrays.fill(knownBytes, new byte[0]);
    Arrays.fill(known, "");
  }

  /** The expression that packs columns; a null is marked. */
  static String sql(List<String> columns) {
    return columns.stream()
        .map(name -> "coalesce(CAST(\"" + name + "\" AS VARCHAR), chr(" + NULL + "))")
        .collect(Collectors.joining(", ", "encode(concat_ws(chr(" + SEPARATOR + "), ", "))"));
  }

  /** Takes the texts of a row; false where they cannot be told apart. */
  boolean take(ResultSet rows, int column) throws SQLException {
    Blob blob = rows.getBlob(column);
    bytes = blob.getBytes(1, (int) blob.length());
    int found = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == SEPARATOR) {
        if (found == ends.length - 1) {
          return false;
        }
        ends[found++] = i;
      }
    }
    ends[found] = bytes.length;
    return found == ends.length - 1;
  }

  /** The text of a column, or null. */
  @Nullable String text(int column) {
    int start = start(column);
    int end = ends[column];
    return isNull(start, end)
        ? null
        : new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** As {@link #text}, for a column whose texts repeat. */
  @Nullable String repeated(int column) {
    int start = start(column);
    int end = ends[column];
    if (isNull(start, end)) {
      return null;
    }
    int slot = slot(start, end);
    if (!Arrays.equals(bytes, start, end, knownBytes[slot], 0, knownBytes[slot].length)) {
      knownBytes[slot] = Arrays.copyOfRange(bytes, start, end);
      known[slot] = new String(knownBytes[slot], StandardCharsets.UTF_8);
    }
    return known[slot];
  }

  private int slot(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = HASH * hash + bytes[i];
    }
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - 12);
  }

  private boolean isNull(int start, int end) {
    return end - start == 1 && bytes[start] == NULL;
  }

  private int start(int column) {
    return column == 0 ? 0 : ends[column - 1] + 1;
  }
}
