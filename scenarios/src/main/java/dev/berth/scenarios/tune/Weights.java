package dev.berth.scenarios.tune;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TierSpec;
import dev.berth.strategy.TierSpec.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The weights of a strategy's scores as something to vary; tiers of one score have none to vary.
 */
final class Weights {

  /** Weights are at most so many times as large or small as the first of their tier. */
  static final double MOST_LOGARITHM = 5;

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
    int[] weight = {0};
    return with(
        strategy,
        tier ->
            tier.scores().stream()
                .mapToDouble(
                    score -> -StrictMath.log(1 - draws.uniform(DRAWS, number, weight[0]++)))
                .toArray());
  }

  /**
   * Logarithms of the weights of every tier with several scores, relative to its first one's: what
   * a search over real numbers may vary freely.
   */
  static double[] logarithms(StrategySpec strategy) {
    return strategy.tiers().stream()
        .filter(tier -> tier.scores().size() > 1)
        .flatMapToDouble(
            tier -> {
              double first = Math.abs(tier.scores().get(0).weight());
              return tier.scores().stream()
                  .skip(1)
                  .mapToDouble(score -> StrictMath.log(Math.abs(score.weight()) / first));
            })
        .map(value -> Math.max(-MOST_LOGARITHM, Math.min(MOST_LOGARITHM, value)))
        .toArray();
  }

  /** The strategy at a point of that search; signs stay. */
  static StrategySpec at(StrategySpec strategy, double[] logarithms) {
    int[] next = {0};
    return with(
        strategy,
        tier -> {
          double[] weights = new double[tier.scores().size()];
          weights[0] = 1;
          for (int i = 1; i < weights.length && weights.length > 1; i++) {
            weights[i] = StrictMath.exp(logarithms[next[0]++]);
          }
          return weights;
        });
  }

  /** New weights for the tiers that have several scores. */
  private static StrategySpec with(
      StrategySpec strategy, Function<TierSpec, double[]> weightsOfTier) {
    List<TierSpec> tiers = new ArrayList<>();
    for (TierSpec tier : strategy.tiers()) {
      double[] weights = weightsOfTier.apply(tier);
      List<Weighted> scores = new ArrayList<>();
      for (int i = 0; i < weights.length; i++) {
        Weighted score = tier.scores().get(i);
        scores.add(new Weighted(score.score(), Math.copySign(rounded(weights[i]), score.weight())));
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
