package dev.berth.sim.fleet;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;

/** Draws which launches fail; each try of an instance is a draw of its own. */
final class LaunchFailures {

  private static final Stream STREAM = Stream.named("launch-failure");

  private final double probability;
  private final Draws draws;
  private int tries;

  LaunchFailures(double probability, Draws draws) {
    this.probability = probability;
    this.draws = draws;
  }

  /** Why this launch fails, or empty when it does not. */
  String draw(long instance) {
    boolean fails = probability > 0 && draws.uniform(STREAM, instance, tries++) < probability;
    return fails ? "the launch failed" : "";
  }
}
