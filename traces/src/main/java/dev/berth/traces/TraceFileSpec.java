package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.source.Folder;
import dev.berth.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A trace that needs no options of its own.
 *
 * @param path file or folder, plain or compressed
 * @param fromFirstArrival true to start the clock at the first arrival; false keeps the trace's own
 * @param badRecords what happens to a record that cannot be used
 */
public record TraceFileSpec(
    TraceReader reader, Path path, boolean fromFirstArrival, BadRecords badRecords)
    implements WorkloadSpec {

  @Override
  public Workload open(Draws draws) {
    return reader.open(path, fromFirstArrival, badRecords);
  }

  @Override
  public List<Path> inputs() {
    return Files.isDirectory(path) ? Folder.files(path) : List.of(path);
  }

  @Override
  public WorkloadSpec quarantinedIn(Path quarantine) {
    return new TraceFileSpec(
        reader, path, fromFirstArrival, BadRecords.keptIn(badRecords, quarantine));
  }
}
