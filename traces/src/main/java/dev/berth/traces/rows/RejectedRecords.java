package dev.berth.traces.rows;

import dev.berth.model.BadInputException;
import dev.berth.traces.rows.BadRecordException.Fault;

/** Does with bad records what the user chose, and counts them. */
public final class RejectedRecords implements AutoCloseable {

  private final BadRecords choice;
  private final QuarantineFile quarantine;
  private long count;

  /**
   * Starts counting at 0.
   *
   * @throws BadInputException when the quarantine file cannot be written
   */
  public RejectedRecords(BadRecords choice) {
    this.choice = choice;
    this.quarantine =
        choice instanceof BadRecords.Quarantine chosen
            ? QuarantineFile.at(chosen.file())
            : QuarantineFile.NONE;
  }

  /** How many were left out, so far. */
  public long count() {
    return count;
  }

  /**
   * Leaves a record out.
   *
   * @throws BadInputException when the user chose to fail
   */
  public void take(BadRecordException bad) {
    Fault fault = bad.fault();
    if (choice instanceof BadRecords.Fail) {
      throw new BadInputException(
          fault.message()
              + " Correct or remove the record, or set badRecords to skip or quarantine.");
    }
    count++;
    quarantine.write(fault);
  }

  @Override
  public void close() {
    quarantine.close();
  }
}
