package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.traces.stream.JoinedWorkload;
import dev.berth.traces.utilisation.UtilisationModel;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * A workload whose instances use what a model says.
 *
 * @param model in place of the source's own utilisation
 */
public record JoinedSpec(WorkloadSpec base, UtilisationModel model) implements WorkloadSpec {

  @Override
  public Workload open(Draws draws) {
    return new JoinedWorkload(base.open(draws), model, draws);
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
    return new JoinedSpec(base.quarantinedIn(quarantine), model);
  }
}
