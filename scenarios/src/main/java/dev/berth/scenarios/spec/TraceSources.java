package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.FLAG;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.traces.BitbrainsSpec;
import dev.berth.traces.PresetSpec;
import dev.berth.traces.TraceFormat;
import dev.berth.traces.TwinSpec;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.preset.Preset;
import dev.berth.traces.twin.ModelFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The sources whose keys are those of a trace format alone, the readings of Bitbrains, and twins.
 */
final class TraceSources {

  private static final double MOST_SCALE = 1e6;
  private static final int MOST_INSTANCES = 10_000_000;

  /** Formats that have keys of their own and are sources by hand. */
  private static final Set<TraceFormat> BY_HAND =
      Set.of(TraceFormat.AZURE_2017, TraceFormat.PLANETLAB, TraceFormat.BITBRAINS, TraceFormat.CSV);

  /** Formats that say what their instances use. */
  private static final Set<TraceFormat> MEASURED =
      Set.of(TraceFormat.OPENDC, TraceFormat.MATERNA, TraceFormat.AZURE_READINGS);

  private TraceSources() {}

  static List<WorkloadSource> all() {
    List<WorkloadSource> sources = new ArrayList<>();
    sources.add(
        new WorkloadSource(
            TraceFormat.BITBRAINS.key(),
            TraceFormat.BITBRAINS.description() + ".",
            UtilisationFile.Choice.SOURCE,
            (in, context) -> bitbrains(in, context.locations())));
    sources.add(
        new WorkloadSource(
            "twin",
            "Requests of a model that berth traces twin fitted to a trace.",
            UtilisationFile.Choice.DIURNAL,
            TraceSources::twin));
    sources.add(
        new WorkloadSource(
            "preset",
            "Requests of a generator that ships: huawei-east-1, enterprise-io, planetlab-like.",
            UtilisationFile.Choice.SOURCE,
            (in, context) -> preset(in)));
    Arrays.stream(TraceFormat.values())
        .filter(format -> !BY_HAND.contains(format))
        .map(TraceSources::of)
        .forEach(sources::add);
    return sources;
  }

  private static WorkloadSource of(TraceFormat format) {
    return new WorkloadSource(
        format.key(),
        format.description() + ".",
        MEASURED.contains(format) ? UtilisationFile.Choice.SOURCE : UtilisationFile.Choice.DIURNAL,
        (in, context) ->
            format.at(
                in.get("path", context.locations().anyFile()).path(),
                in.get("fromFirstArrival", FLAG, true),
                BadRecordsFile.read(in)));
  }

  private static WorkloadSpec bitbrains(Section in, Locations locations) {
    Path folder =
        in.getOrRead("path", locations.directory(), Locations.TRACES + "/bitbrains-rnd/rnd/2013-8")
            .path();
    boolean ends = in.get("endsWithSeries", FLAG, false);
    return new BitbrainsSpec(folder, ends, BadRecordsFile.read(in));
  }

  /** Where all instances arrive at the start their number is needed. */
  private static WorkloadSpec preset(Section in) {
    Preset preset = Preset.byKey(in.get("preset", Kinds.word(Preset.keys()))).orElseThrow();
    double warm = in.get("warm", number(0, MOST_SCALE), 1.0);
    long requests =
        preset.hasReadings()
            ? in.get("instances", Kinds.integer(1, MOST_INSTANCES), 500)
            : Long.MAX_VALUE;
    return in.build(() -> new PresetSpec(preset, 1, warm, requests));
  }

  private static WorkloadSpec twin(Section in, WorkloadSource.Context context) {
    Path file = in.get("path", context.locations().file()).path();
    double warm = in.get("warm", number(0, MOST_SCALE), 1.0);
    return in.build(() -> new TwinSpec(ModelFile.read(file), 1, warm, 0, context.horizonTicks()));
  }
}
