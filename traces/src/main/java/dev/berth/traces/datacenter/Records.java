package dev.berth.traces.datacenter;

import dev.berth.model.BadInputException;
import dev.berth.traces.rows.BadRecordException;
import java.nio.file.Path;
import java.util.List;

/** What to tell a user whose description of a datacenter cannot be used. */
final class Records {

  private Records() {}

  static BadInputException refused(BadRecordException bad) {
    BadRecordException.Fault fault = bad.fault();
    return new BadInputException(
        "%s:%d: %s %s. Correct the record."
            .formatted(fault.file(), fault.line(), fault.column(), fault.reason()),
        bad);
  }

  static <T> List<T> notEmpty(Path file, List<T> records) {
    if (records.isEmpty()) {
      throw new BadInputException(
          "%s: holds no record. Name a file with at least one.".formatted(file));
    }
    return List.copyOf(records);
  }
}
