package dev.berth.placer;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.Tier;
import dev.berth.term.Constraint;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A strategy cut in two: what it makes of a host by itself, which an index can keep for a request
 * class, and what it makes of the counts of the tenant's and the group's instances in the host's
 * failure domains. Each part of a tier is its share of the weighted mean; a tier that reads counts
 * alone, or none, is exact in one part.
 */
final class StrategyParts {

  /** More than rounding can make of the terms of a tier in another order. */
  private static final double SLACK = 1e-9;

  /** Which part of a tier decides it. */
  private enum Kind {
    HOST,
    COUNTS,
    MIXED
  }

  private final Constraint[] ofHost;
  private final Constraint[] ofPolicy;
  private final Constraint[] ofCounts;
  private final boolean needsRoom;
  private final Tier[] tiers;
  private final Kind[] kinds;
  private final boolean mixed;
  private final int hostTiers;

  StrategyParts(Strategy strategy) {
    List<Constraint> constraints = constraints(strategy, false);
    ofPolicy = constraints(strategy, true).toArray(Constraint[]::new);
    ofHost = constraints.stream().filter(c -> !counts(c.reads())).toArray(Constraint[]::new);
    ofCounts = constraints.stream().filter(c -> counts(c.reads())).toArray(Constraint[]::new);
    needsRoom = constraints.stream().anyMatch(Constraint::needsRoom);
    tiers = IntStream.range(0, strategy.tierCount()).mapToObj(strategy::tier).toArray(Tier[]::new);
    kinds = new Kind[tiers.length];
    boolean anyMixed = false;
    for (int tier = 0; tier < tiers.length; tier++) {
      kinds[tier] = kind(tiers[tier]);
      anyMixed |= kinds[tier] == Kind.MIXED;
    }
    mixed = anyMixed;
    hostTiers = (int) Arrays.stream(kinds).filter(kind -> kind != Kind.COUNTS).count();
  }

  /** Whether every term reads either counts alone or no counts. */
  static boolean separable(Strategy strategy) {
    return constraints(strategy, false).stream().allMatch(c -> separable(c.reads()))
        && IntStream.range(0, strategy.tierCount())
            .mapToObj(strategy::tier)
            .allMatch(
                tier ->
                    IntStream.range(0, tier.size())
                        .allMatch(term -> separable(tier.score(term).reads())));
  }

  private static List<Constraint> constraints(Strategy strategy, boolean byPolicy) {
    return IntStream.range(0, strategy.constraintCount())
        .filter(index -> strategy.isByPolicy(index) == byPolicy)
        .mapToObj(strategy::constraint)
        .toList();
  }

  private static boolean separable(Set<Aspect> reads) {
    return !counts(reads) || reads.size() == 1;
  }

  private static boolean counts(Set<Aspect> reads) {
    return reads.contains(Aspect.TENANT_COUNTS);
  }

  private static Kind kind(Tier tier) {
    long counting =
        IntStream.range(0, tier.size()).filter(term -> counts(tier.score(term).reads())).count();
    return counting == 0 ? Kind.HOST : counting == tier.size() ? Kind.COUNTS : Kind.MIXED;
  }

  /** Whether no host takes a request for which it has not all amounts free. */
  boolean needsRoom() {
    return needsRoom;
  }

  int tierCount() {
    return tiers.length;
  }

  /** Tiers in which the host has a part. */
  int hostTierCount() {
    return hostTiers;
  }

  /**
   * What a host is worth to a request, whoever's it is.
   *
   * @param part is overwritten where the host takes the request: what the host decides of each tier
   *     in which it has a part
   * @return whether the host takes the request
   */
  boolean ofHost(HostView host, LaunchRequest request, double[] part) {
    if (!allow(ofHost, host, request)
        || !(request.policy().isEmpty() || allow(ofPolicy, host, request))) {
      return false;
    }
    int at = 0;
    for (int tier = 0; tier < tiers.length; tier++) {
      if (kinds[tier] != Kind.COUNTS) {
        part[at++] =
            kinds[tier] == Kind.HOST
                ? tiers[tier].value(host, request)
                : share(tiers[tier], false, host, request);
      }
    }
    return true;
  }

  /**
   * What counts are worth to a request, whichever host has them.
   *
   * @param part is overwritten where the counts allow the request: per tier what they decide
   * @return whether they allow the request
   */
  boolean ofCounts(HostView counts, LaunchRequest request, double[] part) {
    if (!allow(ofCounts, counts, request)) {
      return false;
    }
    for (int tier = 0; tier < tiers.length; tier++) {
      part[tier] =
          switch (kinds[tier]) {
            case HOST -> 0;
            case COUNTS -> tiers[tier].value(counts, request);
            case MIXED -> share(tiers[tier], true, counts, request);
          };
    }
    return true;
  }

  private static boolean allow(Constraint[] constraints, HostView host, LaunchRequest request) {
    for (Constraint constraint : constraints) {
      if (!constraint.allows(host, request)) {
        return false;
      }
    }
    return true;
  }

  private static double share(Tier tier, boolean counting, HostView host, LaunchRequest request) {
    double sum = 0;
    for (int term = 0; term < tier.size(); term++) {
      if (counts(tier.score(term).reads()) == counting) {
        sum += tier.share(term) * tier.score(term).score(host, request);
      }
    }
    return sum;
  }

  /**
   * What no host below a node exceeds, in the order of tuples.
   *
   * @param ofHost the node's
   * @param tuple is overwritten
   */
  void bound(double[] ofHost, double[] ofCounts, double[] tuple) {
    int at = 0;
    for (int tier = 0; tier < tiers.length; tier++) {
      switch (kinds[tier]) {
        case HOST -> tuple[tier] = ofHost[at++];
        case COUNTS -> tuple[tier] = ofCounts[tier];
        case MIXED -> {
          tuple[tier] = tiers[tier].quantised(ofHost[at++] + ofCounts[tier] + SLACK);
          if (tiers[tier].levels() > 0) {
            Arrays.fill(tuple, tier + 1, tiers.length, Double.POSITIVE_INFINITY);
            return;
          }
        }
      }
    }
  }

  /**
   * What a host is worth, to the bit.
   *
   * @param tuple is overwritten
   */
  void exact(
      HostView host, LaunchRequest request, double[] ofHost, double[] ofCounts, double[] tuple) {
    int at = 0;
    for (int tier = 0; tier < tiers.length; tier++) {
      tuple[tier] =
          switch (kinds[tier]) {
            case HOST -> ofHost[at++];
            case COUNTS -> ofCounts[tier];
            case MIXED -> tiers[tier].value(host, request);
          };
      at += kinds[tier] == Kind.MIXED ? 1 : 0;
    }
  }

  /** Whether a tier needs both parts, so that only the host itself tells its value. */
  boolean mixed() {
    return mixed;
  }
}
