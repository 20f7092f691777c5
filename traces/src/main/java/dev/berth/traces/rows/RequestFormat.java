package dev.berth.traces.rows;

import dev.berth.workload.Utilisation;
import org.jspecify.annotations.Nullable;

/** Turns the records of one trace format into requests. */
@FunctionalInterface
public interface RequestFormat {

  /**
   * What a record asks for, or null where a sound record asks for nothing.
   *
   * @throws BadRecordException when the record cannot be used
   */
  @Nullable RequestDraft parse(Row row);

  /** What the instance of a request uses, where the trace says it. */
  default Utilisation utilisation(RequestDraft request) {
    return Utilisation.UNKNOWN;
  }

  /** How many readings were given out with requests, so far. */
  default long readings() {
    return 0;
  }

  /** Called once after the last record, for records that turn out to belong to nothing. */
  default void end(RejectedRecords rejected) {}
}
