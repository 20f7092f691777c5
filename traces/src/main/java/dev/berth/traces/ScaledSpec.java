package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.traces.stream.ScaledWorkload;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * A workload with its arrival rate multiplied, by leaving out or repeating requests.
 *
 * @param factor multiple of the arrival rate, positive
 */
public record ScaledSpec(WorkloadSpec base, double factor) implements WorkloadSpec {

  public ScaledSpec {
    if (!(factor > 0 && factor <= 1e6)) {
      throw new IllegalArgumentException(
          "The factor (%s) of a scale must be above 0 and at most 1,000,000.".formatted(factor));
    }
  }

  @Override
  public Workload open(Draws draws) {
    return new ScaledWorkload(base.open(draws), factor, draws);
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
    return new ScaledSpec(base.quarantinedIn(quarantine), factor);
  }
}
