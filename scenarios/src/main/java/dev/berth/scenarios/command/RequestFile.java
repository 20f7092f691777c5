package dev.berth.scenarios.command;

import dev.berth.model.BadInputException;
import dev.berth.traces.csv.CsvRequestWriter;
import dev.berth.traces.parquet.RequestWriter;
import dev.berth.workload.Workload;
import java.nio.file.Path;

/** Writes requests in the format that the name of the file ends in. */
final class RequestFile {

  private RequestFile() {}

  /** How many rows were written. */
  static long write(Workload workload, Path target) {
    String name = String.valueOf(target.getFileName());
    if (name.endsWith(".parquet")) {
      return RequestWriter.write(workload, target);
    }
    if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
      return CsvRequestWriter.write(workload, target);
    }
    throw new BadInputException(
        "--out %s: ends in none of .parquet, .csv and .csv.gz. Name the file so."
            .formatted(target));
  }
}
