package dev.berth.traces.rows;

/** Turns the records of one trace format into requests. */
@FunctionalInterface
public interface RequestFormat {

  /**
   * What a record asks for.
   *
   * @throws BadRecordException when the record cannot be used
   */
  RequestDraft parse(Row row);
}
