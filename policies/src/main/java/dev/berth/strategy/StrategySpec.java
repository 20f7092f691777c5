package dev.berth.strategy;

import java.util.List;

/**
 * A strategy as it is written down.
 *
 * @param summary what it does, in one sentence
 * @param source paper or system that it comes from; empty when it is Berth's own
 * @param constraints its own, besides those that every strategy has
 * @param tiers compared one after the other; none leaves all to the tie-break
 */
public record StrategySpec(
    String name,
    String summary,
    String source,
    List<TermSpec> constraints,
    List<TierSpec> tiers,
    TieBreak tieBreak) {

  public StrategySpec {
    constraints = List.copyOf(constraints);
    tiers = List.copyOf(tiers);
  }
}
