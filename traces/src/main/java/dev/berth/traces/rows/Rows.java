package dev.berth.traces.rows;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.berth.model.BadInputException;
import dev.berth.traces.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lazy stream of the records of a delimited text file. */
public final class Rows implements AutoCloseable {

  private final Path file;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> names;

  private Rows(Path file, CloseableIterator<CsvRecord> records, List<String> names) {
    this.file = file;
    this.records = records;
    this.names = names;
  }

  /** Records of a file without a header; the names serve messages. */
  public static Rows of(Path file, char delimiter, List<String> names) {
    return new Rows(file, records(file, delimiter), List.copyOf(names));
  }

  /**
   * Records of a file whose first record names the columns.
   *
   * @throws BadInputException when the file is empty
   */
  public static Rows withHeader(Path file, char delimiter) {
    CloseableIterator<CsvRecord> records = records(file, delimiter);
    Row header = new Rows(file, records, List.of()).next();
    if (header == null) {
      throw new BadInputException("%s: the file is empty. A header was expected.".formatted(file));
    }
    return new Rows(file, records, header.fields());
  }

  private static CloseableIterator<CsvRecord> records(Path file, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .detectBomHeader(true)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(Source.open(file))
        .iterator();
  }

  public Path file() {
    return file;
  }

  /** Names of the columns, in order. */
  public List<String> names() {
    return names;
  }

  /**
   * The next record, or null at the end.
   *
   * @throws BadInputException when the file cannot be read on
   */
  public @Nullable Row next() {
    try {
      return records.hasNext() ? new Row(file, names, records.next()) : null;
    } catch (UncheckedIOException e) {
      throw Source.unreadable(file, e.getCause() == null ? e : e.getCause());
    } catch (CsvParseException e) {
      throw new BadInputException(
          "%s: is no delimited text: %s. Correct the file.".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw Source.unreadable(file, e);
    }
  }
}
