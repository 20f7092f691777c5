package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/** All that a workload gave, for tests of small ones. */
public record Drained(List<Arrival> arrivals, long skipped, List<String> assumptions) {

  public static Drained of(WorkloadSpec spec) {
    return of(spec.open(new Draws(1)));
  }

  public static Drained of(Workload source) {
    try (Workload workload = source) {
      List<Arrival> arrivals = new ArrayList<>();
      for (Arrival a = workload.next(); a != null; a = workload.next()) {
        arrivals.add(a);
      }
      return new Drained(arrivals, workload.skippedRecords(), workload.assumptions());
    }
  }

  public List<LaunchRequest> requests() {
    return arrivals.stream().map(Arrival::request).toList();
  }
}
