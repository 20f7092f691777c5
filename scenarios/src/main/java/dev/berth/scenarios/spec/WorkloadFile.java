package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.traces.WorkloadSpec;
import java.util.List;

/** Reads where a scenario's requests come from and what their instances use. */
final class WorkloadFile {

  private static final double LEAST_SCALE = 1e-6;
  private static final double MOST_SCALE = 1e6;

  private WorkloadFile() {}

  static WorkloadSpec read(Section in, Locations locations, long horizonTicks) {
    WorkloadSource source = source(in);
    WorkloadSpec spec =
        source.read().apply(in, new WorkloadSource.Context(locations, horizonTicks));
    WorkloadSpec scaled = spec.scaled(in.get("scale", number(LEAST_SCALE, MOST_SCALE), 1.0));
    Long limit = in.find("limit", Kinds.wholeNumber());
    WorkloadSpec limited = limit == null ? scaled : in.build(() -> scaled.limited(limit));
    return UtilisationFile.join(
        in.section("utilisation"), source.defaultUtilisation(), limited, locations);
  }

  /** The kind of workload that the section names. */
  static WorkloadSource source(Section in) {
    List<String> names = WorkloadSource.ALL.stream().map(WorkloadSource::name).toList();
    return WorkloadSource.ALL.get(names.indexOf(in.get("source", Kinds.word(names))));
  }
}
