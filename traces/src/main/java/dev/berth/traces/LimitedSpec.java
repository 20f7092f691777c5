package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.traces.stream.LimitedWorkload;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * A workload cut after a number of requests.
 *
 * @param requests warm instances do not count
 */
public record LimitedSpec(WorkloadSpec base, long requests) implements WorkloadSpec {

  public LimitedSpec {
    if (requests < 0) {
      throw new IllegalArgumentException(
          "The requests (%d) of a limit must not be negative.".formatted(requests));
    }
  }

  @Override
  public Workload open(Draws draws) {
    return new LimitedWorkload(base.open(draws), requests);
  }

  @Override
  public List<Path> inputs() {
    return base.inputs();
  }

  @Override
  public List<Flavor> catalogue() {
    return base.catalogue();
  }

  @Override
  public WorkloadSpec quarantinedIn(Path quarantine) {
    return new LimitedSpec(base.quarantinedIn(quarantine), requests);
  }
}
