package dev.berth.traces.rows;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.berth.model.BadInputException;
import dev.berth.traces.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lazy stream of the records of a delimited text file or of a table. */
public final class Rows implements AutoCloseable {

  private final char delimiter;
  private final List<String> names;
  private final Iterator<Path> rest;
  private Path file;
  private boolean headers;
  private CloseableIterator<Fields> records;

  private Rows(
      Path file,
      CloseableIterator<Fields> records,
      char delimiter,
      List<String> names,
      List<Path> files) {
    this.file = file;
    this.records = records;
    this.delimiter = delimiter;
    this.names = names;
    this.rest = files.subList(1, files.size()).iterator();
  }

  /** Records of a file without a header; the names serve messages. */
  public static Rows of(Path file, char delimiter, List<String> names) {
    return ofAll(List.of(file), delimiter, names);
  }

  /** Records of a stream of text without a header, under the name of a file. */
  public static Rows of(Path file, InputStream text, char delimiter, List<String> names) {
    return of(file, names, records(text, delimiter));
  }

  /** Records that were read elsewhere, such as the rows of a table, under names of columns. */
  public static Rows of(Path file, List<String> names, CloseableIterator<Fields> records) {
    return new Rows(file, records, ',', List.copyOf(names), List.of(file));
  }

  /** Records of files without headers, one file after the other; at least one file. */
  public static Rows ofAll(List<Path> files, char delimiter, List<String> names) {
    Path first = files.get(0);
    return new Rows(first, records(first, delimiter), delimiter, List.copyOf(names), files);
  }

  /**
   * Records of a file whose first record names the columns.
   *
   * @throws BadInputException when the file is empty
   */
  public static Rows withHeader(Path file, char delimiter) {
    Rows rows =
        new Rows(file, records(file, delimiter), delimiter, new ArrayList<>(), List.of(file));
    Row header = rows.next();
    if (header == null) {
      rows.close();
      throw new BadInputException("%s: the file is empty. A header was expected.".formatted(file));
    }
    rows.names.addAll(header.fields());
    return rows;
  }

  /**
   * Records of files that all begin with the same header, one file after the other.
   *
   * @throws BadInputException when a file is empty or, as it is met, has another header
   */
  public static Rows allWithHeader(List<Path> files, char delimiter) {
    Rows rows = withHeader(files.get(0), delimiter);
    Rows all = new Rows(rows.file, rows.records, delimiter, rows.names, files);
    all.headers = true;
    return all;
  }

  private static CloseableIterator<Fields> records(Path file, char delimiter) {
    return records(Source.open(file), delimiter);
  }

  private static CloseableIterator<Fields> records(InputStream text, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .detectBomHeader(true)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .build(new FieldsHandler(), text)
        .iterator();
  }

  /** The file that is read now. */
  public Path file() {
    return file;
  }

  /** Names of the columns, in order. */
  public List<String> names() {
    return Collections.unmodifiableList(names);
  }

  /**
   * The next record, or null at the end.
   *
   * @throws BadInputException when the file cannot be read on
   */
  public @Nullable Row next() {
    try {
      while (!records.hasNext() && rest.hasNext()) {
        records.close();
        file = rest.next();
        records = records(file, delimiter);
        requireHeader();
      }
      return records.hasNext() ? new Row(file, names, records.next()) : null;
    } catch (IOException e) {
      throw Source.unreadable(file, e);
    } catch (UncheckedIOException e) {
      throw Source.unreadable(file, e.getCause() == null ? e : e.getCause());
    } catch (CsvParseException e) {
      throw new BadInputException(
          "%s: is no delimited text: %s. Correct the file.".formatted(file, e.getMessage()), e);
    }
  }

  private void requireHeader() {
    if (headers && !(records.hasNext() && records.next().values().equals(names))) {
      throw new BadInputException(
          "%s: does not begin with the header of the files before it (%s)."
              .formatted(file, String.join(", ", names)));
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
