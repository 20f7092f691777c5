package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;

/** A placer that asks another one; subclasses change what they must. */
public abstract class ForwardingPlacer implements Placer {

  protected final Placer under;

  protected ForwardingPlacer(Placer under) {
    this.under = under;
  }

  @Override
  public final Strategy strategy() {
    return under.strategy();
  }

  @Override
  public final Draws draws() {
    return under.draws();
  }

  @Override
  public void choose(
      FleetView fleet, LaunchRequest request, int attempt, int cursor, Choice outcome) {
    under.choose(fleet, request, attempt, cursor, outcome);
  }

  @Override
  public String refusal(FleetView fleet, LaunchRequest request) {
    return under.refusal(fleet, request);
  }
}
