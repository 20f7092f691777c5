package dev.berth.scenarios.spec;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.traces.TraceFormat;
import dev.berth.traces.WorkloadSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads which trace's readings are dealt out to the instances of another. */
final class ReadingsFile {

  /** Formats with readings, each with its place in the folder of traces. */
  private static final Map<String, String> PLACES =
      Map.of(
          TraceFormat.BITBRAINS.key(), "bitbrains-rnd/rnd/2013-8",
          TraceFormat.MATERNA.key(), "materna",
          TraceFormat.OPENDC.key(), "opendc-bitbrains-small/main",
          TraceFormat.PLANETLAB.key(), "planetlab/20110303");

  private ReadingsFile() {}

  static WorkloadSpec read(Section in, Locations locations) {
    List<String> names = PLACES.keySet().stream().sorted().toList();
    String from = in.get("from", Kinds.word(names));
    Path folder =
        in.getOrRead("path", locations.directory(), Locations.TRACES + "/" + PLACES.get(from))
            .path();
    return TraceFormat.byKey(from).orElseThrow().at(folder, true, BadRecordsFile.read(in));
  }
}
