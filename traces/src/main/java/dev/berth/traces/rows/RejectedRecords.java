package dev.berth.traces.rows;

import dev.berth.model.BadInputException;
import dev.berth.traces.rows.BadRecordException.Fault;

/** Does with bad records what the user chose, and counts them. */
final class RejectedRecords implements AutoCloseable {

  private final BadRecords choice;
  private final QuarantineFile quarantine;
  private long count;

  RejectedRecords(BadRecords choice) {
    this.choice = choice;
    this.quarantine =
        choice instanceof BadRecords.Quarantine chosen
            ? QuarantineFile.at(chosen.file())
            : QuarantineFile.NONE;
  }

  long count() {
    return count;
  }

  void take(BadRecordException bad) {
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
