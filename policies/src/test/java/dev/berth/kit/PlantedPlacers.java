package dev.berth.kit;

import dev.berth.constraint.Constraints;
import dev.berth.draws.Draws;
import dev.berth.laws.Decider;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.score.Scores;
import dev.berth.state.Aspect;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec.Weighted;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Wrong placers, and a strategy with a wrong constraint. */
final class PlantedPlacers {

  private static final Weighted USED = new Weighted(TermSpec.of("used-after"), 1);
  private static final Weighted BALANCE = new Weighted(TermSpec.of("balance"), 2);

  private static final StrategySpec BEST_FIT = mix(TieBreak.LOWEST_HOST, 0, USED);
  private static final StrategySpec WORST_FIT =
      mix(TieBreak.LOWEST_HOST, 0, new Weighted(TermSpec.of("used-after"), -1));
  private static final StrategySpec WEIGHTED = mix(TieBreak.LOWEST_HOST, 0, USED, BALANCE);
  private static final StrategySpec LEVELS = mix(TieBreak.LOWEST_HOST, 4, USED);
  private static final StrategySpec ROUND_ROBIN =
      Mixes.spec("round robin", TieBreak.ROUND_ROBIN, List.of());
  private static final StrategySpec RANDOM = Mixes.spec("random", TieBreak.RANDOM, List.of());

  private PlantedPlacers() {}

  static List<Decider> all() {
    return List.of(
        new Decider(
            "ignores the seed", RANDOM, Strategy::of, (s, d) -> new ScanPlacer(s, new Draws(0))),
        greedy("starts from the smallest positive double", WORST_FIT, Greedy.Fault.MIN_VALUE),
        greedy("compares raw with normalised", WEIGHTED, Greedy.Fault.RAW),
        greedy("accumulates weights over decisions", BEST_FIT, Greedy.Fault.ACCUMULATES),
        greedy("takes the last among equals", BEST_FIT, Greedy.Fault.LAST),
        greedy("forgets the levels of a tier", LEVELS, Greedy.Fault.NO_LEVELS),
        greedy("takes absolute weights", WORST_FIT, Greedy.Fault.ABSOLUTE),
        greedy("asks no constraint", BEST_FIT, Greedy.Fault.NO_CONSTRAINTS),
        greedy("asks hosts up to the last but one", BEST_FIT, Greedy.Fault.OFF_BY_ONE),
        greedy("books what it chooses", BEST_FIT, Greedy.Fault.CHANGES),
        placer("keeps a stale leaf when a host goes down", BEST_FIT, Stale::new),
        placer("forgets the cursor", ROUND_ROBIN, Cursorless::new),
        placer("keeps the reason of its first refusal", BEST_FIT, FirstReason::new),
        new Decider(
            "overdraws by one unit",
            BEST_FIT,
            spec ->
                Strategy.of(
                    spec,
                    term ->
                        term.name().equals("capacity")
                            ? PlantedConstraints.named("capacity that allows one unit too many")
                            : Constraints.create(term.name(), term.parameters()),
                    term -> Scores.REGISTRY.get(term.name()).create(term.parameters())),
            ScanPlacer::new));
  }

  private static StrategySpec mix(TieBreak tieBreak, int levels, Weighted... scores) {
    return new StrategySpec(
        "mix", "", "", List.of(), List.of(Mixes.tier(levels, scores)), tieBreak);
  }

  private static Decider greedy(String name, StrategySpec spec, Greedy.Fault fault) {
    return placer(name, spec, (strategy, draws) -> new Greedy(strategy, fault));
  }

  private static Decider placer(
      String name, StrategySpec spec, BiFunction<Strategy, Draws, Placer> placer) {
    return new Decider(name, spec, Strategy::of, placer);
  }

  /** Asks again only when capacity has changed. */
  private static final class Stale implements Placer {
    private final ScanPlacer scan;
    private final Map<Object, Choice> chosen = new java.util.HashMap<>();
    private @Nullable FleetState last;
    private long read;

    Stale(Strategy strategy, Draws draws) {
      scan = new ScanPlacer(strategy, draws);
    }

    @Override
    public Strategy strategy() {
      return scan.strategy();
    }

    @Override
    public Draws draws() {
      return scan.draws();
    }

    @Override
    public void choose(
        FleetView fleet, LaunchRequest request, int attempt, int cursor, Choice outcome) {
      if (!(fleet instanceof FleetState state)) {
        scan.choose(fleet, request, attempt, cursor, outcome);
        return;
      }
      if (last != state) {
        last = state;
        chosen.clear();
        read = 0;
      }
      for (; read < state.version(); read++) {
        if ((state.journal().aspects(read) & Aspect.CAPACITY.bit()) != 0) {
          chosen.clear();
        }
      }
      Choice kept =
          chosen.computeIfAbsent(
              List.of(request.flavor(), request.requiredTraits()),
              key -> {
                Choice choice = new Choice();
                scan.choose(fleet, request, attempt, cursor, choice);
                return choice;
              });
      outcome.set(kept.winner(), kept.runnerUp(), kept.margin());
    }

    @Override
    public String refusal(FleetView fleet, LaunchRequest request) {
      return scan.refusal(fleet, request);
    }
  }

  private record Cursorless(ScanPlacer scan) implements Placer {
    Cursorless(Strategy strategy, Draws draws) {
      this(new ScanPlacer(strategy, draws));
    }

    @Override
    public Strategy strategy() {
      return scan.strategy();
    }

    @Override
    public Draws draws() {
      return scan.draws();
    }

    @Override
    public void choose(
        FleetView fleet, LaunchRequest request, int attempt, int cursor, Choice outcome) {
      scan.choose(fleet, request, attempt, -1, outcome);
    }

    @Override
    public String refusal(FleetView fleet, LaunchRequest request) {
      return scan.refusal(fleet, request);
    }
  }

  /** Gives every refused request of a class the reason of the first. */
  private record FirstReason(ScanPlacer scan, Map<Object, String> reasons) implements Placer {
    FirstReason(Strategy strategy, Draws draws) {
      this(new ScanPlacer(strategy, draws), new java.util.HashMap<>());
    }

    @Override
    public Strategy strategy() {
      return scan.strategy();
    }

    @Override
    public Draws draws() {
      return scan.draws();
    }

    @Override
    public void choose(
        FleetView fleet, LaunchRequest request, int attempt, int cursor, Choice outcome) {
      scan.choose(fleet, request, attempt, cursor, outcome);
    }

    @Override
    public String refusal(FleetView fleet, LaunchRequest request) {
      return reasons.computeIfAbsent(
          List.of(request.flavor(), request.requiredTraits()),
          like -> scan.refusal(fleet, request));
    }
  }
}
