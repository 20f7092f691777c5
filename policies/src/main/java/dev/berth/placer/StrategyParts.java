package dev.berth.placer;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.Tier;
import dev.berth.term.Constraint;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A strategy cut in two: what it makes of a host by itself, which an index can keep for a request
 * class, and what it makes of the tenant's and the group's instances in the host's failure domains.
 */
final class StrategyParts {

  private final Constraint[] ofHost;
  private final boolean needsRoom;
  private final Tier[] tiers;

  StrategyParts(Strategy strategy) {
    List<Constraint> constraints =
        IntStream.range(0, strategy.constraintCount()).mapToObj(strategy::constraint).toList();
    ofHost = constraints.stream().filter(c -> !counts(c.reads())).toArray(Constraint[]::new);
    needsRoom = constraints.stream().anyMatch(Constraint::needsRoom);
    tiers =
        IntStream.range(0, strategy.tierCount()).mapToObj(strategy::tier).toArray(Tier[]::new);
  }

  static boolean counts(Set<Aspect> reads) {
    return reads.contains(Aspect.TENANT_COUNTS);
  }

  /** Whether no host takes a request for which it has not all amounts free. */
  boolean needsRoom() {
    return needsRoom;
  }

  int tierCount() {
    return tiers.length;
  }

  /**
   * What a host is worth to a request, whoever's it is.
   *
   * @param tuple is overwritten where the host takes the request: per tier its value
   * @return whether the host takes the request
   */
  boolean evaluate(HostView host, LaunchRequest request, double[] tuple) {
    for (Constraint constraint : ofHost) {
      if (!constraint.allows(host, request)) {
        return false;
      }
    }
    for (int tier = 0; tier < tiers.length; tier++) {
      tuple[tier] = tiers[tier].value(host, request);
    }
    return true;
  }
}
