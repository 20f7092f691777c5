package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.traces.azure.AzureTable;
import dev.berth.traces.rows.BadRecords;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * The VM table of the Azure 2017 trace (Cortez et al., Resource Central, SOSP 2017).
 *
 * @param file CSV in the official layout, plain or compressed
 * @param fromFirstArrival true to start the clock at the first arrival; false keeps the trace's own
 * @param badRecords what happens to a faulty line
 */
public record AzureTableSpec(Path file, boolean fromFirstArrival, BadRecords badRecords)
    implements WorkloadSpec {

  /** From the first arrival, failing on the first faulty line. */
  public static AzureTableSpec of(Path file) {
    return new AzureTableSpec(file, true, BadRecords.FAIL);
  }

  @Override
  public Workload open(Draws draws) {
    return AzureTable.open(file, fromFirstArrival, badRecords);
  }

  @Override
  public List<Path> inputs() {
    return List.of(file);
  }

  @Override
  public WorkloadSpec quarantinedIn(Path quarantine) {
    return new AzureTableSpec(file, fromFirstArrival, BadRecords.keptIn(badRecords, quarantine));
  }
}
