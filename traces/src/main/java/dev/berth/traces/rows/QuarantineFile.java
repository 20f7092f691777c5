package dev.berth.traces.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.berth.model.BadInputException;
import dev.berth.traces.rows.BadRecordException.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Bad records with their reasons, as CSV. It is written beside its place and moved there when
 * closed, so that readings in parallel never mix.
 */
final class QuarantineFile implements AutoCloseable {

  /** Keeps nothing. */
  static final QuarantineFile NONE = new QuarantineFile(null, null, null);

  private final @Nullable Path target;
  private final @Nullable Path draft;
  private final @Nullable CsvWriter writer;

  private QuarantineFile(@Nullable Path target, @Nullable Path draft, @Nullable CsvWriter writer) {
    this.target = target;
    this.draft = draft;
    this.writer = writer;
  }

  static QuarantineFile at(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    try {
      Path draft = Files.createTempFile(folder, "quarantine-", ".csv");
      CsvWriter writer = CsvWriter.builder().build(draft);
      writer.writeRecord("file", "line", "column", "reason", "record");
      return new QuarantineFile(target, draft, writer);
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(target, e);
    }
  }

  void write(Fault fault) {
    if (writer != null) {
      writer.writeRecord(
          fault.file().toString(),
          Long.toString(fault.line()),
          fault.column(),
          fault.reason(),
          fault.record());
    }
  }

  @Override
  public void close() {
    if (writer == null || draft == null || target == null || !Files.exists(draft)) {
      return;
    }
    try {
      writer.close();
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(target, e);
    }
  }

  private static BadInputException unwritable(Path target, Exception cause) {
    return new BadInputException(
        "%s: the quarantine of bad records cannot be written (%s). Choose a folder that exists."
            .formatted(target, cause),
        cause);
  }
}
