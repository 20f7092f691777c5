package dev.berth.placer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.state.FleetState;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Once its classes have trees, the index decides without a byte on the heap. */
class IndexAllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @EnumSource(TieBreak.class)
  void decidesWithoutAllocation(TieBreak tieBreak) {
    assertEquals(0, bytesOfDecisions(strategy("used-after", Map.of(), tieBreak)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"host", "rack", "zone"})
  void decidesByCountsOfTenantsWithoutAllocation(String level) {
    Strategy spread = strategy("spread", Map.of("level", level), TieBreak.LOWEST_HOST);
    assertEquals(0, bytesOfDecisions(spread));
  }

  private static final int WARM_UP = 30_000;
  private static final int DECISIONS = 2_000;

  /**
   * Bytes of 2,000 decisions, each between a placement and the departure of the same instance, once
   * they have been compiled.
   */
  private static long bytesOfDecisions(Strategy strategy) {
    FleetState state = new FleetState(Fleets.equal(100, 8000, 16384));
    IndexedPlacer index = new IndexedPlacer(strategy, new Draws(1), 1 << 20);
    LaunchRequest request = Requests.of(0, 1000, 2048);
    Choice choice = new Choice();
    long bytes = 0;
    for (int step = 0; step < WARM_UP + DECISIONS; step++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      index.choose(state, request, 0, step % 100, choice);
      bytes += step < WARM_UP ? 0 : THREADS.getCurrentThreadAllocatedBytes() - before;
      assertTrue(choice.placed());
      Placement placement = new Placement(choice.winner(), 1, 0);
      state.ledger().reserve(request, placement);
      if (step % 7 != 0) {
        index.choose(state, request, 0, step % 100, choice);
      }
      state.ledger().release(0);
    }
    return bytes;
  }

  private static Strategy strategy(
      String score, Map<String, Object> parameters, TieBreak tieBreak) {
    TierSpec.Weighted weighted = new TierSpec.Weighted(new TermSpec(score, parameters), 1);
    return Strategy.of(
        new StrategySpec(
            score, "", "", List.of(), List.of(new TierSpec(List.of(weighted), 0)), tieBreak));
  }
}
