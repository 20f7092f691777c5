package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;

/**
 * Applies a strategy to a fleet view. Every implementation gives the decisions of {@link
 * ScanPlacer}.
 */
public interface Placer {

  Strategy strategy();

  /** From which a random tie-break draws. */
  Draws draws();

  /**
   * Chooses a host and changes nothing but the outcome.
   *
   * @param attempt counts up from 0 for the request; seeds the random tie-break
   * @param cursor row of the strategy's last winner, or -1
   * @param outcome is overwritten
   */
  void choose(FleetView fleet, LaunchRequest request, int attempt, int cursor, Choice outcome);

  /**
   * The one reason by which a request that no host takes is counted; see {@link RefusalReason}.
   *
   * @throws IllegalStateException when a host would take the request
   */
  String refusal(FleetView fleet, LaunchRequest request);
}
