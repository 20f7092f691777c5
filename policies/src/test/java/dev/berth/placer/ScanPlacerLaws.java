package dev.berth.placer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.laws.Histories;
import dev.berth.laws.LawArbitraries;
import dev.berth.laws.Strategies;
import dev.berth.model.Decision;
import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;
import dev.berth.strategy.Strategy;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the placer that defines what a strategy means, and of its explanations. */
class ScanPlacerLaws implements LawArbitraries {

  private static final Draws DRAWS = new Draws(42);

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  private static FleetState state(List<HostSpec> hosts, List<LaunchRequest> before, long seed) {
    FleetState state = new FleetState(hosts);
    Histories.play(state, before, new Random(seed));
    return state;
  }

  @Property(tries = 1000)
  void theWinner_isThatOfTheReferenceModel(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> before,
      @ForAll("requests") LaunchRequest request,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    FleetState state = state(hosts, before, seed);
    int attempt = (int) Math.floorMod(seed, 3L);
    int cursor = (int) Math.floorMod(seed, hosts.size() + 1L) - 1;
    Choice choice = new Choice();
    new ScanPlacer(strategy, DRAWS).choose(state, request, attempt, cursor, choice);
    assertEquals(
        NaivePlacer.winner(strategy, DRAWS, state, request, attempt, cursor), choice.winner());
  }

  @Property(tries = 300)
  void theRunnerUp_winsWhenTheWinnerIsGone(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> before,
      @ForAll("requests") LaunchRequest request,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    FleetState state = state(hosts, before, seed);
    Strategy lowest =
        Strategy.of(
            new dev.berth.strategy.StrategySpec(
                "lowest",
                "",
                "",
                strategy.spec().constraints(),
                strategy.spec().tiers(),
                dev.berth.strategy.TieBreak.LOWEST_HOST));
    Choice choice = new Choice();
    ScanPlacer placer = new ScanPlacer(lowest, DRAWS);
    placer.choose(state, request, 0, -1, choice);
    if (choice.winner() != Decision.NO_HOST) {
      int runnerUp = choice.runnerUp();
      dev.berth.state.Overlay without = new dev.berth.state.Overlay(state);
      without.setStatus(choice.winner(), dev.berth.model.HostStatus.DOWN);
      placer.choose(without, request, 0, -1, choice);
      assertEquals(runnerUp, choice.winner());
    }
  }

  @Property(tries = 300)
  void anExplanation_addsUpToWhatWasCompared(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> before,
      @ForAll("requests") LaunchRequest request,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    FleetState state = state(hosts, before, seed);
    ScanPlacer placer = new ScanPlacer(strategy, DRAWS);
    Explanation explanation = Explainer.explain(placer, state, request, 0, -1);
    for (Explanation.HostVerdict host : explanation.feasible()) {
      for (Explanation.TierVerdict tier : host.tiers()) {
        double sum = 0;
        for (Explanation.TermVerdict term : tier.terms()) {
          sum += term.contribution();
        }
        assertEquals(tier.mean(), sum, 1e-12);
      }
    }
    boolean anyFeasible = !explanation.feasible().isEmpty();
    assertEquals(anyFeasible, explanation.winner() != Decision.NO_HOST);
    if (!anyFeasible) {
      String reason = RefusalReason.of(strategy, state, request);
      assertTrue(
          explanation.hosts().stream()
              .anyMatch(host -> host.refusal().orElseThrow().code().equals(reason)));
    } else if (explanation.decisiveTier() >= 0) {
      assertTrue(explanation.margin() > 0, "the winner leads where the two first differ");
      assertNotEquals(explanation.winner(), explanation.runnerUp());
    }
  }

  @Property(tries = 200)
  void choosing_changesNothing(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> before,
      @ForAll("requests") LaunchRequest request,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    FleetState state = state(hosts, before, seed);
    long version = state.version();
    ScanPlacer placer = new ScanPlacer(strategy, DRAWS);
    Choice first = new Choice();
    Choice second = new Choice();
    placer.choose(state, request, 0, 0, first);
    placer.choose(state, request, 0, 0, second);
    assertEquals(first.winner(), second.winner());
    assertEquals(first.runnerUp(), second.runnerUp());
    assertEquals(version, state.version());
  }
}
