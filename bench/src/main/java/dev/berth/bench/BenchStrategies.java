package dev.berth.bench;

import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec;
import java.util.List;
import java.util.Map;

/** The strategies that benchmarks use; every one has the constraints host-up, traits, capacity. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable
public enum BenchStrategies {
  /** No score; the lowest host. */
  FIRST_FIT(List.of(), TieBreak.LOWEST_HOST),
  /** One score. */
  BEST_FIT(List.of(tier(0, weighted("used-after", 1))), TieBreak.LOWEST_HOST),
  /** Three scores in one tier: fullness, balance of resources, hosts in use. */
  THREE_SCORES(
      List.of(tier(0, weighted("used-after", 2), weighted("balance", 1), weighted("busy", 1))),
      TieBreak.LOWEST_HOST),
  /** The same with levels, a second tier and a random tie-break. */
  TIERS_RANDOM(
      List.of(
          tier(20, weighted("used-after", 2), weighted("busy", 1)),
          tier(0, weighted("balance", 1))),
      TieBreak.RANDOM),
  /** A tenant-dependent score: racks that hold fewest of the tenant's instances. */
  SPREAD_RACKS(
      List.of(
          tier(0, new TierSpec.Weighted(new TermSpec("spread", Map.of("level", "rack")), 1)),
          tier(0, weighted("used-after", 1))),
      TieBreak.LOWEST_HOST);

  private final List<TierSpec> tiers;
  private final TieBreak tieBreak;

  BenchStrategies(List<TierSpec> tiers, TieBreak tieBreak) {
    this.tiers = tiers;
    this.tieBreak = tieBreak;
  }

  Strategy strategy() {
    return Strategy.of(new StrategySpec(name(), "", "", List.of(), tiers, tieBreak));
  }

  private static TierSpec tier(int levels, TierSpec.Weighted... scores) {
    return new TierSpec(List.of(scores), levels);
  }

  private static TierSpec.Weighted weighted(String score, double weight) {
    return new TierSpec.Weighted(TermSpec.of(score), weight);
  }
}
