package dev.berth.scenarios.run;

import dev.berth.draws.Draws;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.scenarios.spec.Study;
import dev.berth.traces.WorkloadSpec;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the bad records that a study's runs set aside, by reading its workloads once more up to the
 * horizon: cells run in parallel and are resumed, so none of them can own the file.
 */
final class QuarantinedRecords {

  private QuarantinedRecords() {}

  /** Writes quarantine.csv where the study asks for it, quarantine-2.csv for a second workload. */
  static void keep(Study study, Path folder) {
    Set<List<Path>> done = new HashSet<>();
    for (Scenario scenario : study.points().values()) {
      WorkloadSpec spec = scenario.workload();
      String number = done.isEmpty() ? "" : "-" + (done.size() + 1);
      WorkloadSpec keeping =
          spec.quarantinedIn(folder.resolve("quarantine%s.csv".formatted(number)));
      if (!keeping.equals(spec) && done.add(spec.inputs())) {
        read(keeping, scenario);
      }
    }
  }

  private static void read(WorkloadSpec spec, Scenario scenario) {
    Draws draws = new Draws(scenario.seed()).replication(0);
    try (Workload workload = spec.open(draws)) {
      Arrival arrival = workload.next();
      while (arrival != null && arrival.request().arrivalTick() < scenario.horizonTicks()) {
        arrival = workload.next();
      }
    }
  }
}
