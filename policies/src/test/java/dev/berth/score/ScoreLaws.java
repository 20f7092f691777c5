package dev.berth.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.laws.Histories;
import dev.berth.laws.LawArbitraries;
import dev.berth.laws.Strategies;
import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.term.Score;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every score promises: a pure value in [0, 1] for each host that takes the request. */
class ScoreLaws implements LawArbitraries {

  private static final Strategy ANY =
      Strategy.of(new StrategySpec("any", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST));

  @Provide
  Arbitrary<TermSpec> scores() {
    return Strategies.scores();
  }

  @Property(tries = 1000)
  void aScore_isInRangeAndPure(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> before,
      @ForAll("requests") LaunchRequest request,
      @ForAll("scores") TermSpec term,
      @ForAll long seed) {
    FleetState state = new FleetState(hosts);
    Histories.play(state, before, new Random(seed));
    Score score = Scores.REGISTRY.get(term.name()).create(term.parameters());
    HostCursor host = state.cursor();
    for (int row = 0; row < hosts.size(); row++) {
      if (ANY.firstRefusal(host.at(row), request) < 0) {
        double value = score.score(host, request);
        assertTrue(value >= 0 && value <= 1, term + " gives " + value);
        assertEquals(value, score.score(host, request));
      }
    }
  }
}
