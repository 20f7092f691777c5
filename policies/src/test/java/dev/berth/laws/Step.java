package dev.berth.laws;

import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import java.util.Set;

/**
 * One step of a history. Picks are numbers that a {@link Play} takes modulo what there is to pick
 * from, so that a shrunken history still plays; a step that has nothing to act on is passed over.
 */
public sealed interface Step {

  /** Starts an instance on the pick-th host that takes it. */
  record Launch(LaunchRequest request, int pick) implements Step {}

  /** The pick-th instance departs. */
  record Depart(int pick) implements Step {}

  /** The pick-th instance moves to the target-th other host that takes it. */
  record Migrate(int pick, int target) implements Step {}

  /**
   * A sensor of a host reads.
   *
   * @param value NaN for a sensor that fails
   */
  record Read(int host, Metric metric, double value) implements Step {}

  /** A host changes its status. */
  record Change(int host, HostStatus status) implements Step {}

  /** A host's image cache holds these from now on. */
  record Cache(int host, Set<String> images) implements Step {}

  /** A host's alarms weigh so much from now on. */
  record Weigh(int host, double burden) implements Step {}
}
