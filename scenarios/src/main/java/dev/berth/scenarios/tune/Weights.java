package dev.berth.scenarios.tune;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TierSpec;
import dev.berth.strategy.TierSpec.Weighted;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights of a strategy's scores as something to vary; tiers of one score have none to vary.
 */
final class Weights {

  private static final Stream DRAWS = Stream.named("tune");

  private Weights() {}

  /** How many weights can be varied. */
  static int count(StrategySpec strategy) {
    return strategy.tiers().stream()
        .mapToInt(tier -> tier.scores().size() > 1 ? tier.scores().size() : 0)
        .sum();
  }

  /**
   * The strategy with weights drawn uniformly among those of equal sum, tier by tier; signs stay.
   *
   * @param number of the candidate, which decides its draws
   */
  static StrategySpec drawn(StrategySpec strategy, Draws draws, int number) {
    List<TierSpec> tiers = new ArrayList<>();
    int weight = 0;
    for (TierSpec tier : strategy.tiers()) {
      List<Weighted> scores = new ArrayList<>();
      for (Weighted score : tier.scores()) {
        double drawn = -StrictMath.log(1 - draws.uniform(DRAWS, number, weight++));
        scores.add(new Weighted(score.score(), Math.copySign(rounded(drawn), score.weight())));
      }
      tiers.add(tier.scores().size() > 1 ? new TierSpec(scores, tier.levels()) : tier);
    }
    return new StrategySpec(
        strategy.name(),
        strategy.summary(),
        strategy.source(),
        strategy.constraints(),
        tiers,
        strategy.tieBreak(),
        strategy.relocation());
  }

  /** Four digits are enough to repeat it by hand; never 0. */
  private static double rounded(double weight) {
    return Math.max(1, Math.rint(weight * 10_000)) / 10_000;
  }
}
