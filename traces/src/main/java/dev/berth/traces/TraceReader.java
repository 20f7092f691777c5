package dev.berth.traces;

import dev.berth.traces.rows.BadRecords;
import dev.berth.workload.Workload;
import java.nio.file.Path;

/** Opens a trace of one format. */
@FunctionalInterface
public interface TraceReader {
  /**
   * A fresh stream of the trace's requests, to be closed by the caller.
   *
   * @param path file or folder
   * @param fromFirstArrival true to start the clock at the first arrival; false keeps the trace's
   *     own
   * @throws dev.berth.model.BadInputException when an input is missing or unreadable
   */
  Workload open(Path path, boolean fromFirstArrival, BadRecords badRecords);
}
