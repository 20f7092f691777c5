package dev.berth.traces.stream;

import dev.berth.draws.Draws;
import dev.berth.traces.utilisation.UtilisationModel;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requests of a workload, each with the utilisation of a model. */
public record JoinedWorkload(Workload base, UtilisationModel model, Draws draws)
    implements Workload {

  @Override
  public @Nullable Arrival next() {
    Arrival arrival = base.next();
    return arrival == null
        ? null
        : new Arrival(arrival.request(), model.of(arrival.request(), draws), arrival.warm());
  }

  @Override
  public List<String> assumptions() {
    return Stream.concat(base.assumptions().stream(), Stream.of(model.assumption())).toList();
  }

  @Override
  public long skippedRecords() {
    return base.skippedRecords() + model.leftOut();
  }

  @Override
  public void close() {
    base.close();
  }
}
