package dev.berth.traces.rows;

import java.nio.file.Path;

/** Thrown by a reader at a record that it cannot use; never leaves the traces. */
public final class BadRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  public BadRecordException(Fault fault) {
    super(fault.reason(), null, false, false);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }

  /**
   * Where and why a record is unusable.
   *
   * @param line 1-based, of the record's start
   * @param column 1-based number and name, or empty where the whole record is at fault
   * @param record the whole record, as fields joined by commas
   */
  public record Fault(Path file, long line, String column, String reason, String record) {

    String message() {
      String place = column.isEmpty() ? "" : " " + column + ":";
      return "%s:%d:%s %s.".formatted(file, line, place, reason);
    }
  }
}
