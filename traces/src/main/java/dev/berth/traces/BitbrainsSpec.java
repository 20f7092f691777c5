package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.traces.bitbrains.BitbrainsFolder;
import dev.berth.traces.bitbrains.ReadingLayout;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.source.Folder;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * Readings of Bitbrains' business-critical instances: CPU, memory, disk and network, one file per
 * instance (Shen, van Beek, Iosup, CCGrid 2015; Grid Workloads Archive T-12).
 *
 * @param folder of fastStorage or of one month of Rnd; files, plain or compressed, are taken in the
 *     order of their names
 * @param endsWithSeries true if an instance departs after its last sample; false keeps it, and
 *     repeats the last sample
 * @param badRecords what happens to a faulty line, such as one whose time does not go forward
 */
public record BitbrainsSpec(Path folder, boolean endsWithSeries, BadRecords badRecords)
    implements WorkloadSpec {

  /** Departing after the last sample, failing on the first faulty line. */
  public static BitbrainsSpec of(Path folder) {
    return new BitbrainsSpec(folder, true, BadRecords.FAIL);
  }

  @Override
  public Workload open(Draws draws) {
    return new BitbrainsFolder(
        ReadingLayout.BITBRAINS, Folder.files(folder), endsWithSeries, badRecords);
  }

  @Override
  public List<Path> inputs() {
    return Folder.files(folder);
  }

  @Override
  public WorkloadSpec quarantinedIn(Path quarantine) {
    return new BitbrainsSpec(folder, endsWithSeries, BadRecords.keptIn(badRecords, quarantine));
  }
}
