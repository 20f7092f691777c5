package dev.berth.workload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lazy stream of arrivals in order of time; memory use does not grow with its length. Ids count
 * up from 0. Warm arrivals come first, at tick 0.
 */
public interface Workload extends AutoCloseable {

  /**
   * The next arrival, or null at the end.
   *
   * @throws dev.berth.model.BadInputException when the source has a faulty record
   */
  @Nullable Arrival next();

  /** What the workload assumes because its source does not say it, one sentence each. */
  List<String> assumptions();

  /** How many records of the source were left out, so far. */
  default long skippedRecords() {
    return 0;
  }

  @Override
  void close();
}
