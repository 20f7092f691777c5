package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * A workload with its arrival rate multiplied, by leaving out or repeating requests.
 *
 * @param factor multiple of the arrival rate, positive
 */
public record ScaledSpec(WorkloadSpec base, double factor) implements WorkloadSpec {

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
