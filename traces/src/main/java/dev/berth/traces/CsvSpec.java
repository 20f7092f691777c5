package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.traces.csv.CsvMapping;
import dev.berth.traces.csv.CsvRequests;
import dev.berth.traces.rows.BadRecords;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * Requests from any delimited text file.
 *
 * @param file plain or compressed
 * @param mapping which column means what
 * @param fromFirstArrival true to start the clock at the first arrival; false keeps the file's own
 * @param badRecords what happens to a faulty line
 */
public record CsvSpec(
    Path file, CsvMapping mapping, boolean fromFirstArrival, BadRecords badRecords)
    implements WorkloadSpec {

  /**
   * From the first arrival, by a header in the keys of {@link dev.berth.traces.csv.CsvField}.
   *
   * @throws dev.berth.model.BadInputException when the header lacks a required field
   */
  public static CsvSpec of(Path file) {
    return new CsvSpec(file, CsvMapping.fromHeader(file), true, BadRecords.FAIL);
  }

  @Override
  public Workload open(Draws draws) {
    return CsvRequests.open(file, mapping, fromFirstArrival, badRecords);
  }

  @Override
  public List<Path> inputs() {
    return List.of(file);
  }

  @Override
  public WorkloadSpec quarantinedIn(Path quarantine) {
    return new CsvSpec(file, mapping, fromFirstArrival, BadRecords.keptIn(badRecords, quarantine));
  }
}
