package dev.berth.traces.csv;

import dev.berth.model.Flavor;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.traces.parquet.ParquetRows;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.Flavors;
import dev.berth.traces.rows.RepeatedText;
import dev.berth.traces.rows.RequestDraft;
import dev.berth.traces.rows.RequestFormat;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.RowWorkload;
import dev.berth.traces.rows.Rows;
import dev.berth.traces.source.Source;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests from a delimited text file, by a {@link CsvMapping}. */
public final class CsvRequests implements RequestFormat {

  private static final String COMMON_TENANT = "tenant";

  private final CsvMapping mapping;
  private final ColumnPositions columns;
  private final int headerColumns;
  private final DatePattern.@Nullable Reader dates;
  private final RepeatedText texts = new RepeatedText();
  private final Flavors flavors = new Flavors("");

  private CsvRequests(CsvMapping mapping, Rows rows) {
    this.mapping = mapping;
    this.columns = ColumnPositions.of(mapping, rows);
    this.headerColumns = rows.names().size();
    this.dates = mapping.dates() == null ? null : mapping.dates().reader();
  }

  /** The file's requests. */
  public static Workload open(
      Path file, CsvMapping mapping, boolean fromFirstArrival, BadRecords badRecords) {
    return RowWorkload.open(
        rows(file, mapping),
        columns -> new CsvRequests(mapping, columns),
        badRecords,
        fromFirstArrival,
        assumptions(mapping));
  }

  private static Rows rows(Path file, CsvMapping mapping) {
    if (isParquet(file)) {
      return ParquetRows.open(file);
    }
    return mapping.header()
        ? Rows.withHeader(file, mapping.delimiter())
        : Rows.of(file, mapping.delimiter(), List.of());
  }

  /** Whether a file is Parquet, by its first bytes. */
  static boolean isParquet(Path file) {
    try (InputStream in = Source.open(file)) {
      return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("PAR1");
    } catch (IOException e) {
      throw Source.unreadable(file, e);
    }
  }

  private static List<String> assumptions(CsvMapping mapping) {
    boolean ends =
        mapping.columns().containsKey(CsvField.DEPARTURE)
            || mapping.columns().containsKey(CsvField.LIFETIME);
    return ends
        ? List.of("Requests without a departure in the CSV file are assumed to outlive the run.")
        : List.of("The CSV file has no departures: every instance is assumed to outlive the run.");
  }

  @Override
  public RequestDraft parse(Row row) {
    if (mapping.header() && row.size() != headerColumns) {
      throw row.bad("has %d columns, but the header names %d".formatted(row.size(), headerColumns));
    }
    String name = text(row, CsvField.NAME, String.valueOf(row.line()));
    long arrival = instant(row, columns.of(CsvField.ARRIVAL));
    return new RequestDraft(
        name,
        texts.of(text(row, CsvField.TENANT, COMMON_TENANT)),
        texts.of(text(row, CsvField.GROUP, name)),
        texts.of(text(row, CsvField.TAG, "")),
        flavor(row),
        traits(row),
        arrival,
        lifetimeTicks(row, arrival));
  }

  private long instant(Row row, int column) {
    if (dates == null) {
      return row.rounded(column, (double) mapping.time().ticks());
    }
    long milliseconds;
    try {
      milliseconds = dates.milliseconds(row.text(column).strip());
    } catch (DateTimeException e) {
      throw row.bad(column, "is no date of the given timeFormat");
    }
    if (milliseconds < 0) {
      throw row.bad(column, "is before 1970");
    }
    return milliseconds;
  }

  private String text(Row row, CsvField field, String absent) {
    String text = columns.has(field) ? row.text(columns.of(field)) : "";
    return text.isEmpty() ? absent : text;
  }

  private Flavor flavor(Row row) {
    ResourceVector demand =
        new ResourceVector(
            row.positive(columns.of(CsvField.VCPUS), mapping.vcpu().milliVcpus()),
            row.roundedUp(columns.of(CsvField.MEMORY), mapping.memory().mebibytes()),
            columns.has(CsvField.DISK) ? row.roundedUp(columns.of(CsvField.DISK), 1) : 0,
            columns.has(CsvField.NETWORK) ? row.roundedUp(columns.of(CsvField.NETWORK), 1) : 0,
            columns.has(CsvField.GPU) ? gpuPerMille(row) : 0);
    Flavor byShape = flavors.of(demand);
    String name = texts.of(text(row, CsvField.FLAVOR, byShape.name()));
    return name.equals(byShape.name()) ? byShape : new Flavor(name, byShape.shape());
  }

  private long gpuPerMille(Row row) {
    int column = columns.of(CsvField.GPU);
    long perMille = row.rounded(column, Shape.PER_MILLE);
    if (perMille > Shape.PER_MILLE && perMille % Shape.PER_MILLE != 0) {
      throw row.bad(column, "must be a share of one device (at most 1) or a whole number");
    }
    return perMille;
  }

  private Set<String> traits(Row row) {
    String text = text(row, CsvField.TRAITS, "").strip();
    return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split("[ |]+", -1)));
  }

  private long lifetimeTicks(Row row, long arrival) {
    if (!text(row, CsvField.LIFETIME, "").isEmpty()) {
      return row.rounded(columns.of(CsvField.LIFETIME), (double) mapping.time().ticks());
    }
    if (text(row, CsvField.DEPARTURE, "").isEmpty()) {
      return Ticks.NEVER;
    }
    int column = columns.of(CsvField.DEPARTURE);
    long departure = instant(row, column);
    if (departure < arrival) {
      throw row.bad(
          column,
          "departs before it arrives (%s)".formatted(row.text(columns.of(CsvField.ARRIVAL))));
    }
    return departure - arrival;
  }
}
