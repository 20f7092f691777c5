package dev.berth.laws;

import dev.berth.model.Metric;
import dev.berth.score.Scores;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random strategies out of everything that is registered. */
public final class Strategies {

  private Strategies() {}

  /** Any registered score with its defaults, and variants that read other things. */
  public static Arbitrary<TermSpec> scores() {
    List<TermSpec> defaults =
        Scores.REGISTRY.all().stream().map(type -> TermSpec.of(type.name())).toList();
    List<TermSpec> variants =
        List.of(
            new TermSpec("used-after", Map.of("denominator", "largest-host")),
            new TermSpec("free-after", Map.of("resources", List.of("disk", "gpu"))),
            new TermSpec("spread", Map.of("level", "host", "of", "group")),
            new TermSpec("spread", Map.of("level", "zone")),
            new TermSpec("reading", Map.of("metric", Metric.POWER.key(), "onMissing", "neutral")));
    return Arbitraries.oneOf(Arbitraries.of(defaults), Arbitraries.of(variants));
  }

  public static Arbitrary<TierSpec> tiers() {
    Arbitrary<TierSpec.Weighted> weighted =
        Combinators.combine(scores(), Arbitraries.of(1.0, 0.25, 3.0, -1.0))
            .as(TierSpec.Weighted::new);
    return Combinators.combine(
            weighted.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(0, 0, 1, 4, 20))
        .as(TierSpec::new);
  }

  /** Constraints of its own beside those that every strategy has. */
  public static Arbitrary<List<TermSpec>> constraints() {
    return Arbitraries.of(
            new TermSpec("headroom", Map.of("share", 0.2)),
            new TermSpec("max-per-domain", Map.of("level", "rack", "limit", 2)),
            new TermSpec("max-per-domain", Map.of("of", "tenant", "limit", 3)),
            new TermSpec("reading-limit", Map.of("max", 0.7, "onMissing", "neutral")))
        .list()
        .ofMaxSize(2);
  }

  public static Arbitrary<Strategy> strategies() {
    return Combinators.combine(
            constraints(), tiers().list().ofMaxSize(3), Arbitraries.of(TieBreak.class))
        .as(
            (constraints, tiers, tieBreak) ->
                Strategy.of(new StrategySpec("random mix", "", "", constraints, tiers, tieBreak)));
  }
}
