package dev.berth.traces.preset;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.utilisation.UtilisationModel;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Instances without end that all arrive at the start and stay, each its own group. */
public final class StandingInstances implements Workload {

  private static final Stream SIZES = Stream.named("standing-size");

  private final StandingMix mix;
  private final UtilisationModel model;
  private final Draws draws;
  private long id;

  /** Draws sizes from a mix and what they use from a model. */
  public StandingInstances(StandingMix mix, UtilisationModel model, Draws draws) {
    this.mix = mix;
    this.model = model;
    this.draws = draws;
  }

  @Override
  public @Nullable Arrival next() {
    String name = "vm-" + id;
    LaunchRequest request =
        new LaunchRequest(
            id,
            name,
            mix.tenant(),
            name,
            "",
            mix.flavor(draws.uniform(SIZES, id, 0), draws.uniform(SIZES, id, 1)),
            Set.of(),
            0,
            Ticks.NEVER);
    id++;
    return new Arrival(request, model.of(request, draws), false);
  }

  @Override
  public List<String> assumptions() {
    return List.of(mix.assumption(), model.assumption());
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
