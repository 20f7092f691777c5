package dev.berth.kit;

import dev.berth.score.Scores;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec;
import dev.berth.strategy.TierSpec.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Strategies that use every registered score, every tie-break and every form of a tier. */
final class Mixes {

  private static final TermSpec USED = TermSpec.of("used-after");

  private Mixes() {}

  static List<StrategySpec> all() {
    List<StrategySpec> all = new ArrayList<>();
    for (TieBreak tieBreak : TieBreak.values()) {
      all.add(spec("plain " + tieBreak.key(), tieBreak, List.of()));
    }
    for (var type : Scores.REGISTRY.all()) {
      TierSpec tier = tier(0, new Weighted(TermSpec.of(type.name()), 1));
      all.add(spec(type.name(), TieBreak.LOWEST_HOST, List.of(tier)));
    }
    all.add(
        spec(
            "weighted",
            TieBreak.LOWEST_HOST,
            List.of(
                tier(
                    0,
                    new Weighted(USED, 3),
                    new Weighted(TermSpec.of("balance"), -1),
                    new Weighted(TermSpec.of("reading"), 0.25)))));
    all.add(
        spec(
            "levels",
            TieBreak.RANDOM,
            List.of(
                tier(4, new Weighted(USED, 1)), tier(2, new Weighted(TermSpec.of("busy"), -1)))));
    all.add(
        new StrategySpec(
            "constrained",
            "",
            "",
            List.of(
                new TermSpec("headroom", Map.of("share", 0.2)),
                new TermSpec("max-per-domain", Map.of("level", "rack", "limit", 2))),
            List.of(tier(20, new Weighted(TermSpec.of("l2-norm"), -1))),
            TieBreak.ROUND_ROBIN));
    return all;
  }

  static StrategySpec spec(String name, TieBreak tieBreak, List<TierSpec> tiers) {
    return new StrategySpec(name, "", "", List.of(), tiers, tieBreak);
  }

  static TierSpec tier(int levels, Weighted... scores) {
    return new TierSpec(List.of(scores), levels);
  }
}
