package dev.berth.placer;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.strategy.TieBreak;
import dev.berth.term.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Why a request went where it went: every host's refusal or scores. Exact, because it holds the
 * very terms that were compared.
 *
 * @param winner row of the chosen host, or {@link Decision#NO_HOST}
 * @param runnerUp row of the best other host, or {@link Decision#NO_HOST}
 * @param margin as {@link Choice#margin}
 * @param decisiveTier the first tier in which winner and runner-up differ; -1 when the tie-break
 *     decided or there is no runner-up
 * @param hosts in row order
 */
public record Explanation(
    LaunchRequest request,
    int attempt,
    String strategy,
    TieBreak tieBreak,
    int winner,
    int runnerUp,
    double margin,
    int decisiveTier,
    List<HostVerdict> hosts) {

  public Explanation {
    hosts = List.copyOf(hosts);
  }

  /** Hosts that every constraint allows. */
  public List<HostVerdict> feasible() {
    return hosts.stream().filter(verdict -> verdict.refusal().isEmpty()).toList();
  }

  /**
   * What the strategy makes of one host.
   *
   * @param refusedBy name of the first constraint that refuses; empty when none does
   * @param tiers empty for a refused host
   */
  public record HostVerdict(
      int row, String host, String refusedBy, Optional<Refusal> refusal, List<TierVerdict> tiers) {}

  /**
   * One tier's value for a host.
   *
   * @param mean the sum of the terms' contributions, in [-1, 1]
   * @param compared the mean, or its level where the tier has levels
   */
  public record TierVerdict(double mean, double compared, List<TermVerdict> terms) {}

  /**
   * One score's part in a tier.
   *
   * @param value in [0, 1]
   * @param share the signed share of the tier that the score decides
   */
  public record TermVerdict(String score, double value, double share) {

    public double contribution() {
      return value * share;
    }
  }
}
