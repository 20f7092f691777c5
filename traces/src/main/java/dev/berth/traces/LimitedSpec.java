package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * A workload cut after a number of requests.
 *
 * @param requests warm instances do not count
 */
public record LimitedSpec(WorkloadSpec base, long requests) implements WorkloadSpec {

  @Override
  public Workload open(Draws draws) {
    throw new UnsupportedOperationException("follows");
  }

  @Override
  public List<Path> inputs() {
    return base.inputs();
  }

  @Override
  public List<Flavor> catalogue() {
    return base.catalogue();
  }
}
