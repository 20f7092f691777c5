package dev.berth.strategy;

import java.util.List;
import java.util.Optional;

/**
 * A strategy as it is written down.
 *
 * @param summary what it does, in one sentence
 * @param source paper or system that it comes from; empty when it is Berth's own
 * @param constraints its own, besides those that every strategy has
 * @param tiers compared one after the other; none leaves all to the tie-break
 * @param relocation how instances leave hosts; empty where they stay
 */
public record StrategySpec(
    String name,
    String summary,
    String source,
    List<TermSpec> constraints,
    List<TierSpec> tiers,
    TieBreak tieBreak,
    Optional<RelocationSpec> relocation) {

  public StrategySpec {
    constraints = List.copyOf(constraints);
    tiers = List.copyOf(tiers);
  }

  /** A strategy that moves nothing. */
  public StrategySpec(
      String name,
      String summary,
      String source,
      List<TermSpec> constraints,
      List<TierSpec> tiers,
      TieBreak tieBreak) {
    this(name, summary, source, constraints, tiers, tieBreak, Optional.empty());
  }
}
