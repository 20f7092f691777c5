package dev.berth.traces.rows;

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
}
