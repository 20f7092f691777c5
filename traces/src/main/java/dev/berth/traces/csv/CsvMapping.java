package dev.berth.traces.csv;

import dev.berth.model.BadInputException;
import dev.berth.traces.parquet.ParquetRows;
import dev.berth.traces.rows.Rows;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a delimited file or Parquet file means what, and in which units. Quotes, CRLF and
 * a byte-order mark are understood.
 *
 * @param columns the column of each field that the file has: a name of the header, or a 0-based
 *     index
 * @param delimiter between two columns, one character
 * @param header true if the first line names the columns
 * @param time of arrival, departure and lifetime
 * @param memory of the memory column; amounts are rounded up to whole MiB
 * @param vcpu of the processor column
 * @param dates how arrival and departure are written where they are dates; lifetimes stay numbers
 */
public record CsvMapping(
    Map<CsvField, String> columns,
    char delimiter,
    boolean header,
    TimeScale time,
    MemoryScale memory,
    VcpuScale vcpu,
    @Nullable DatePattern dates) {

  /** Instants are numbers. */
  public CsvMapping(
      Map<CsvField, String> columns,
      char delimiter,
      boolean header,
      TimeScale time,
      MemoryScale memory,
      VcpuScale vcpu) {
    this(columns, delimiter, header, time, memory, vcpu, null);
  }

  public CsvMapping {
    columns = Map.copyOf(columns);
    require(columns, CsvField.ARRIVAL);
    require(columns, CsvField.VCPUS);
    require(columns, CsvField.MEMORY);
    if (columns.containsKey(CsvField.DEPARTURE) && columns.containsKey(CsvField.LIFETIME)) {
      throw new IllegalArgumentException(
          "A CSV mapping must have a departure column or a lifetime column, not both.");
    }
  }

  /** A comma-separated file with a header, in seconds, GiB and whole vCPUs. */
  public static CsvMapping of(Map<CsvField, String> columns) {
    return new CsvMapping(columns, ',', true, TimeScale.SECONDS, MemoryScale.GIB, VcpuScale.VCPUS);
  }

  /**
   * The mapping of a comma-separated file whose header uses the keys of {@link CsvField}; other
   * columns are left alone.
   *
   * @throws dev.berth.model.BadInputException when the file is missing or lacks a required field
   */
  public static CsvMapping fromHeader(Path file) {
    Map<CsvField, String> columns = new EnumMap<>(CsvField.class);
    try (Rows rows =
        CsvRequests.isParquet(file) ? ParquetRows.open(file) : Rows.withHeader(file, ',')) {
      for (String name : rows.names()) {
        CsvField.byKey(name).ifPresent(field -> columns.put(field, name));
      }
    }
    try {
      return of(columns);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void require(Map<CsvField, String> columns, CsvField field) {
    if (!columns.containsKey(field)) {
      throw new IllegalArgumentException(
          "A CSV mapping must name the column of '%s' (%s). The fields are: %s."
              .formatted(field.key(), field.description(), CsvField.keys()));
    }
  }
}
