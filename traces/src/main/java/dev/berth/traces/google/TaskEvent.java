package dev.berth.traces.google;

/**
 * Something that happened to a task.
 *
 * @param task its job and number
 * @param tick when, in the trace's clock; {@link dev.berth.model.Ticks#NEVER} after its end
 */
record TaskEvent(String task, Kind kind, long tick) {

  /** What can happen, as far as it matters here. */
  enum Kind {
    SUBMITTED,
    STARTED,
    ENDED,
    /** Queued, enabled, or its request updated. */
    OTHER
  }
}
