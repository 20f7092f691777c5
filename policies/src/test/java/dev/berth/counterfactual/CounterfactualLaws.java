package dev.berth.counterfactual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.counterfactual.Counterfactuals.ReadingFlip;
import dev.berth.counterfactual.Counterfactuals.Term;
import dev.berth.counterfactual.Counterfactuals.WeightFlip;
import dev.berth.counterfactual.Counterfactuals.WithoutScore;
import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.laws.Histories;
import dev.berth.laws.LawArbitraries;
import dev.berth.laws.Requests;
import dev.berth.laws.Strategies;
import dev.berth.model.Decision;
import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import dev.berth.placer.Choice;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.state.Overlay;
import dev.berth.state.ReadingTable;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec;
import dev.berth.term.Miss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What an explanation says would turn a decision, turns it; what it says would not, does not. */
class CounterfactualLaws implements LawArbitraries {

  private static final Draws DRAWS = new Draws(42);
  private static final double BESIDE = 1e-9;

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  /** Strategies that look at the metric which histories read. */
  @Provide
  Arbitrary<Strategy> readers() {
    Arbitrary<TierSpec.Weighted> score =
        Combinators.combine(
                Arbitraries.of(
                    new TermSpec("reading", Map.of("best", 0, "worst", 1)),
                    new TermSpec("reading", Map.of("best", 1, "worst", 0)),
                    TermSpec.of("used-after")),
                Arbitraries.of(1.0, 0.5, -1.0))
            .as(TierSpec.Weighted::new);
    Arbitrary<TierSpec> tier =
        Combinators.combine(score.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(0, 4, 20))
            .as(TierSpec::new);
    Arbitrary<List<TermSpec>> limits =
        Arbitraries.of(new TermSpec("reading-limit", Map.of("max", 0.7, "onMissing", "neutral")))
            .list()
            .ofMaxSize(1);
    return Combinators.combine(
            limits, tier.list().ofMinSize(1).ofMaxSize(2), Arbitraries.of(TieBreak.class))
        .as((c, t, tie) -> Strategy.of(new StrategySpec("reader", "", "", c, t, tie)));
  }

  private static FleetState state(List<HostSpec> hosts, List<LaunchRequest> before, long seed) {
    FleetState state = new FleetState(hosts);
    Histories.play(state, before, new Random(seed));
    return state;
  }

  private static int winner(Strategy strategy, FleetView fleet, LaunchRequest request) {
    Choice choice = new Choice();
    new ScanPlacer(strategy, DRAWS).choose(fleet, request, 0, 2, choice);
    return choice.winner();
  }

  private static Explained explain(Strategy strategy, FleetView fleet, LaunchRequest request) {
    return Explained.of(new ScanPlacer(strategy, DRAWS), fleet, request, 0, 2);
  }

  @Property(tries = 1000)
  void aWeight_turnsTheDecisionBeyondItsThresholdAndNotBefore(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> before,
      @ForAll("requests") LaunchRequest request,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    FleetState state = state(hosts, before, seed);
    Explained explained = explain(strategy, state, request);
    int winner = explained.explanation().winner();
    for (WeightFlip flip : explained.counterfactuals().weights()) {
      if (flip.notComputed().isEmpty() && !Double.isNaN(flip.beyond())) {
        requireTurns(strategy, state, request, winner, flip);
      }
      requireHolds(strategy, state, request, winner, flip, new Random(seed));
    }
  }

  private static void requireTurns(
      Strategy strategy, FleetView fleet, LaunchRequest request, int winner, WeightFlip flip) {
    double step = BESIDE * Math.max(1, Math.abs(flip.beyond()));
    int up = winner(with(strategy, flip.term(), flip.beyond() + step), fleet, request);
    int down = winner(with(strategy, flip.term(), flip.beyond() - step), fleet, request);
    assertTrue(up != winner || down != winner, flip + " does not turn");
    assertTrue(up == flip.winner() || down == flip.winner(), flip + " names another winner");
    if (flip.beyond() != flip.weight()) {
      assertEquals(winner, flip.beyond() > flip.weight() ? down : up, flip + " turned before");
    }
  }

  /** Nearer to the weight than its threshold, or anywhere where there is none, nothing turns. */
  private static void requireHolds(
      Strategy strategy,
      FleetView fleet,
      LaunchRequest request,
      int winner,
      WeightFlip flip,
      Random random) {
    if (!flip.notComputed().isEmpty() || flip.beyond() == flip.weight()) {
      return;
    }
    boolean drawn = strategy.tieBreak() == TieBreak.RANDOM;
    double reach = Double.isNaN(flip.beyond()) ? 100 : Math.abs(flip.beyond() - flip.weight());
    for (int i = 0; i < 20 && !drawn; i++) {
      double weight = flip.weight() + (2 * random.nextDouble() - 1) * reach * 0.999;
      assertEquals(
          winner,
          winner(with(strategy, flip.term(), weight), fleet, request),
          flip + ": " + weight);
    }
  }

  private static Strategy with(Strategy strategy, Term term, double weight) {
    return strategy.reweighted(term.tier(), term.index(), weight);
  }

  @Property(tries = 500)
  void withoutAScore_theNamedHostWins(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> before,
      @ForAll("requests") LaunchRequest request,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    FleetState state = state(hosts, before, seed);
    for (WithoutScore without : explain(strategy, state, request).counterfactuals().without()) {
      StrategySpec rest = without(strategy.spec(), without.term());
      assertEquals(winner(Strategy.of(rest), state, request), without.winner(), without.toString());
    }
  }

  /** Written down anew, as a user would. */
  private static StrategySpec without(StrategySpec spec, Term term) {
    ArrayList<TierSpec> tiers = new ArrayList<>();
    for (int tier = 0; tier < spec.tiers().size(); tier++) {
      ArrayList<TierSpec.Weighted> scores = new ArrayList<>(spec.tiers().get(tier).scores());
      if (tier == term.tier()) {
        scores.remove(term.index());
      }
      if (!scores.isEmpty()) {
        tiers.add(new TierSpec(scores, spec.tiers().get(tier).levels()));
      }
    }
    return new StrategySpec(spec.name(), "", "", spec.constraints(), tiers, spec.tieBreak());
  }

  @Property(tries = 500)
  void aReading_turnsTheDecisionAtItsThresholdAndNotOneStepBefore(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> before,
      @ForAll("requests") LaunchRequest request,
      @ForAll("readers") Strategy strategy,
      @ForAll long seed) {
    FleetState state = state(hosts, before, seed);
    Explained explained = explain(strategy, state, request);
    int winner = explained.explanation().winner();
    for (ReadingFlip flip : explained.counterfactuals().readings()) {
      if (!flip.notComputed().isEmpty()) {
        continue;
      }
      if (Double.isNaN(flip.flips())) {
        assertEquals(winner, winner(strategy, read(state, flip, flip.holds()), request));
        continue;
      }
      assertEquals(
          flip.flips(),
          flip.flips() > flip.holds() ? Math.nextUp(flip.holds()) : Math.nextDown(flip.holds()));
      assertEquals(winner, winner(strategy, read(state, flip, flip.holds()), request));
      assertEquals(flip.winner(), winner(strategy, read(state, flip, flip.flips()), request));
      assertNotEquals(winner, flip.winner());
      Random random = new Random(seed);
      for (int i = 0; i < 20; i++) {
        double between = flip.value() + random.nextDouble() * (flip.holds() - flip.value());
        assertEquals(winner, winner(strategy, read(state, flip, between), request), flip + "");
      }
    }
  }

  private static Overlay read(FleetState state, ReadingFlip flip, double value) {
    Overlay overlay = new Overlay(state);
    overlay.setReading(flip.row(), flip.metric(), value);
    return overlay;
  }

  /** A host with so much more of each amount would pass the constraint that bound. */
  @Property(tries = 500)
  void aRefusalsAmounts_areWhatTheNearestHostLacks(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> before,
      @ForAll("requests") LaunchRequest request,
      @ForAll long seed) {
    FleetState state = state(hosts, before, seed);
    Strategy strategy =
        Strategy.of(new StrategySpec("s", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST));
    Counterfactuals counterfactuals = explain(strategy, state, request).counterfactuals();
    assertEquals(
        winner(strategy, state, request) == Decision.NO_HOST,
        counterfactuals.shortfall().isPresent());
    counterfactuals
        .shortfall()
        .filter(shortfall -> shortfall.constraint().equals("capacity"))
        .ifPresent(
            shortfall -> {
              for (Miss miss : shortfall.misses()) {
                Resource resource =
                    Resource.ALL.stream()
                        .filter(r -> r.key().equals(miss.what()))
                        .findFirst()
                        .orElseThrow();
                assertEquals(
                    (double) request.demand().get(resource),
                    state.free(resource, shortfall.nearest()) + miss.amount());
              }
            });
  }

  /** Where no host scores higher in any score, no weights of the same signs turn the decision. */
  @Property(tries = 500)
  void noBetterHost_meansThatNoWeightsHelpAnother(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> before,
      @ForAll("requests") LaunchRequest request,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    FleetState state = state(hosts, before, seed);
    Explained explained = explain(strategy, state, request);
    if (!explained.counterfactuals().noBetterHost()) {
      return;
    }
    Random random = new Random(seed);
    Strategy other = strategy;
    for (Term term : Again.terms(strategy)) {
      double weight = strategy.tier(term.tier()).weight(term.index());
      other = other.reweighted(term.tier(), term.index(), weight * (0.01 + random.nextDouble()));
    }
    int winner = explained.explanation().winner();
    int now = winner(other, state, request);
    for (int tier = 0; tier < other.tierCount() && now != winner; tier++) {
      double was = other.tier(tier).value(state.cursor().at(winner), request);
      assertEquals(was, other.tier(tier).value(state.cursor().at(now), request), 1e-9);
    }
  }

  @Test
  void aTable_withItsArithmetic() {
    // two hosts of 8 vCPUs and 8 GiB; host 0 has 4 vCPUs in use and reads 0.6, host 1 is empty, 0.1
    FleetState state = new FleetState(Fleets.equal(2, 8000, 8192));
    LaunchRequest first = Requests.of(1, 4000, 0);
    state.ledger().reserve(first, new Placement(0, 1, 0));
    ReadingTable readings = new ReadingTable(2);
    readings.put(Metric.CPU_UTILISATION, 0, 0.6, 1);
    readings.put(Metric.CPU_UTILISATION, 1, 0.1, 1);
    state.acceptReadings(readings);
    TermSpec used = new TermSpec("used-after", Map.of("resources", List.of("vcpu")));
    Strategy strategy =
        Strategy.of(
            new StrategySpec(
                "s",
                "",
                "",
                List.of(),
                List.of(
                    new TierSpec(
                        List.of(
                            new TierSpec.Weighted(used, 2),
                            new TierSpec.Weighted(TermSpec.of("reading"), 1)),
                        0)),
                TieBreak.LOWEST_HOST));
    Counterfactuals found = explain(strategy, state, Requests.of(2, 2000, 0)).counterfactuals();
    // host 0: (2 x 6/8 + 0.4) / 3 = 0.6333; host 1: (2 x 2/8 + 0.9) / 3 = 0.4667
    assertEquals("used-after", found.decisive().orElseThrow().term().score());
    assertEquals(2.0 / 3 * (6 / 8.0 - 2 / 8.0), found.decisive().orElseThrow().lead(), 1e-12);
    // w x 0.75 + 0.4 = w x 0.25 + 0.9 at w = 1; 1.5 + w x 0.4 = 0.5 + w x 0.9 at w = 2
    assertEquals(1, found.weights().get(0).beyond(), 1e-12);
    assertEquals(2, found.weights().get(1).beyond(), 1e-12);
    // without used-after the cool host wins, without the reading the full one
    assertEquals(1, found.without().get(0).winner());
    assertEquals(0, found.without().get(1).winner());
    // 1.5 + (1 - x) = 1.4 beyond x = 1: host 0 reads at most 1, which is 1.5 against 1.4: no turn
    assertTrue(Double.isNaN(found.readings().get(0).flips()));
    // 0.5 + (1 - x) = 1.9 at x = -0.4: no utilisation is that low
    assertTrue(Double.isNaN(found.readings().get(1).flips()));
  }
}
