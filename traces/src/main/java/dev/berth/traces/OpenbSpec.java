package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.traces.openb.OpenbPods;
import dev.berth.traces.rows.BadRecords;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * The pods of the Alibaba openb GPU trace of 2023 (Weng et al., USENIX ATC 2023).
 *
 * @param file a pod list, plain or compressed
 * @param fromFirstArrival true to start the clock at the first arrival; false keeps the trace's own
 * @param badRecords what happens to a faulty line
 */
public record OpenbSpec(Path file, boolean fromFirstArrival, BadRecords badRecords)
    implements WorkloadSpec {

  /** From the first arrival, failing on the first faulty line. */
  public static OpenbSpec of(Path file) {
    return new OpenbSpec(file, true, BadRecords.FAIL);
  }

  @Override
  public Workload open(Draws draws) {
    return OpenbPods.open(file, fromFirstArrival, badRecords);
  }

  @Override
  public List<Path> inputs() {
    return List.of(file);
  }

  @Override
  public WorkloadSpec quarantinedIn(Path quarantine) {
    return new OpenbSpec(file, fromFirstArrival, BadRecords.keptIn(badRecords, quarantine));
  }
}
