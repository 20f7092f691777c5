package dev.berth.traces.rows;

import java.nio.file.Path;

/** What happens to a record that cannot be used. Whatever is left out is counted. */
public sealed interface BadRecords {

  /** The default: reading ends with a message that names file, line, column, value and reason. */
  BadRecords FAIL = new Fail();

  /** The record is left out and counted. */
  BadRecords SKIP = new Skip();

  /**
   * The record is left out and counted; a reading of its own writes it to a file, see {@link
   * #keptIn}. So a scenario can ask for a quarantine before the place of its results is known.
   */
  BadRecords SET_ASIDE = new SetAside();

  /** A choice where records may be written to a file: {@link #SET_ASIDE} writes them there. */
  static BadRecords keptIn(BadRecords choice, Path file) {
    return choice instanceof SetAside ? quarantine(file) : choice;
  }

  /** The record is left out, counted, and written to a file with its line and reason. */
  static BadRecords quarantine(Path file) {
    return new Quarantine(file);
  }

  /** See {@link #FAIL}. */
  record Fail() implements BadRecords {}

  /** See {@link #SKIP}. */
  record Skip() implements BadRecords {}

  /** See {@link #SET_ASIDE}. */
  record SetAside() implements BadRecords {}

  /**
   * See {@link #quarantine}.
   *
   * @param file a CSV file (file, line, column, reason, record), replaced by each reading
   */
  record Quarantine(Path file) implements BadRecords {}
}
