package dev.berth.laws;

import static dev.berth.laws.Law.require;

import dev.berth.draws.Draws;
import dev.berth.laws.Decider.Decided;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.placer.Explainer;
import dev.berth.placer.Explanation;
import dev.berth.placer.Explanation.HostVerdict;
import dev.berth.placer.Explanation.TermVerdict;
import dev.berth.placer.Explanation.TierVerdict;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetAudit;
import dev.berth.state.FleetState;
import dev.berth.state.Overlay;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.TieBreak;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Laws of one decision: of a strategy together with the placer that applies it. */
public final class DecisionLawbook {

  private static final int SEEDS = 40;
  private static final double ROUNDING = 1e-12;

  public static final List<Law<Decider>> ALL =
      List.of(
          law("takes only hosts that fit", "a host would be overdrawn", DecisionLawbook::fits),
          law(
              "takes a host that no other one beats",
              "the strategy would not do what it says",
              DecisionLawbook::best),
          law("breaks ties as declared", "runs could not be repeated", DecisionLawbook::tieBreak),
          law(
              "differs between seeds where it draws, and only there",
              "replications would be copies",
              DecisionLawbook::seeds),
          law(
              "does not depend on the decisions before it",
              "a decision could not be explained afterwards",
              DecisionLawbook::noMemory),
          law(
              "changes nothing by choosing",
              "a what-if would have effects",
              DecisionLawbook::noEffect),
          law(
              "is the scan's, through a whole history",
              "an index would have a stale leaf",
              DecisionLawbook::equalsScan),
          law(
              "names the runner-up that wins when the winner is gone",
              "margins would mean nothing",
              DecisionLawbook::runnerUp),
          law(
              "is explained by terms that add up",
              "an explanation would tell another story",
              DecisionLawbook::explanation),
          law("conserves capacity", "capacity would leak", DecisionLawbook::conservation),
          law(
              "is the same in a what-if as after doing it",
              "a plan would promise what does not happen",
              DecisionLawbook::hypothetical));

  private DecisionLawbook() {}

  private static Law<Decider> law(String name, String why, Law.Check<Decider> check) {
    return new Law<>("a decision " + name, why, check);
  }

  private static void fits(Decider decider, Situation situation) {
    FleetState state = situation.state();
    Decided decided = decider.decide(state, situation);
    if (decided.winner() != Decision.NO_HOST) {
      require(
          Fits.takes(state.cursor().at(decided.winner()), situation.request()),
          "%s takes row %d, which does not take the request",
          decider,
          decided.winner());
    }
    if (decider.spec().constraints().isEmpty()) {
      List<Integer> fitting = Fits.rows(state, situation.request());
      require(
          fitting.isEmpty() == (decided.winner() == Decision.NO_HOST),
          "%s takes row %d, the hosts that fit are %s",
          decider,
          decided.winner(),
          fitting);
    }
  }

  private static void best(Decider decider, Situation situation) {
    FleetState state = situation.state();
    List<Integer> best = new NaiveRanking(decider.strategy(), state, situation.request()).best();
    int winner = decider.decide(state, situation).winner();
    require(
        best.isEmpty() ? winner == Decision.NO_HOST : best.contains(winner),
        "%s takes row %d, the best are %s",
        decider,
        winner,
        best);
  }

  private static void tieBreak(Decider decider, Situation situation) {
    FleetState state = situation.state();
    List<Integer> best = new NaiveRanking(decider.strategy(), state, situation.request()).best();
    if (best.isEmpty() || decider.spec().tieBreak() == TieBreak.RANDOM) {
      return;
    }
    for (int cursor = -1; cursor < state.hostCount(); cursor++) {
      int winner = Decider.decide(decider.newPlacer(), state, situation, cursor).winner();
      int expected = expected(decider.spec().tieBreak(), best, cursor);
      require(
          winner == expected,
          "%s takes row %d of %s with the cursor at %d, its tie-break wants %d",
          decider,
          winner,
          best,
          cursor,
          expected);
    }
  }

  private static int expected(TieBreak rule, List<Integer> best, int cursor) {
    int from =
        switch (rule) {
          case LOWEST_HOST, RANDOM -> 0;
          case NEXT_FIT -> cursor;
          case ROUND_ROBIN -> cursor + 1;
        };
    return best.stream().filter(row -> row >= from).findFirst().orElse(best.get(0));
  }

  private static void seeds(Decider decider, Situation situation) {
    FleetState state = situation.state();
    List<Integer> best = new NaiveRanking(decider.strategy(), state, situation.request()).best();
    Set<Integer> winners = new HashSet<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Placer placer = decider.placer().apply(decider.strategy(), new Draws(seed));
      winners.add(Decider.decide(placer, state, situation, -1).winner());
    }
    boolean draws = decider.spec().tieBreak() == TieBreak.RANDOM && best.size() > 1;
    require(
        draws == winners.size() > 1,
        "%s takes rows %s with %d seeds; the best are %s",
        decider,
        winners,
        SEEDS,
        best);
  }

  /** A placer that has decided about the whole history says what a new one says. */
  private static void noMemory(Decider decider, Situation situation) {
    Placer used = decider.newPlacer();
    Play play = new Play(situation.hosts());
    for (Step step : situation.steps()) {
      if (step instanceof Step.Launch launch) {
        Situation earlier = new Situation(situation.hosts(), List.of(), launch.request());
        Decided unused = Decider.decide(used, play.state(), earlier, -1);
        require(unused.winner() >= Decision.NO_HOST, "no row %s", unused);
      }
      play.step(step);
    }
    requireSame(
        decider,
        decider.decide(play.state(), situation),
        Decider.decide(used, play.state(), situation, -1),
        "after other decisions");
  }

  private static void noEffect(Decider decider, Situation situation) {
    FleetState state = situation.state();
    long version = state.version();
    Placer placer = decider.newPlacer();
    Decided first = Decider.decide(placer, state, situation, 0);
    requireSame(decider, first, Decider.decide(placer, state, situation, 0), "the second time");
    require(state.version() == version, "%s changes the state by choosing", decider);
  }

  private static void equalsScan(Decider decider, Situation situation) {
    Placer placer = decider.newPlacer();
    Placer scan = new ScanPlacer(decider.strategy(), Decider.DRAWS);
    Play play = new Play(situation.hosts());
    for (int i = 0; i < situation.steps().size(); i++) {
      compareToScan(decider, situation, placer, scan, play.state(), i);
      play.step(situation.steps().get(i));
    }
    compareToScan(decider, situation, placer, scan, play.state(), situation.steps().size());
  }

  private static void compareToScan(
      Decider decider,
      Situation situation,
      Placer placer,
      Placer scan,
      FleetState state,
      int step) {
    int cursor = step % (state.hostCount() + 1) - 1;
    requireSame(
        decider,
        Decider.decide(scan, state, situation, cursor),
        Decider.decide(placer, state, situation, cursor),
        "before step " + step + " than the scan");
    if (Decider.decide(scan, state, situation, cursor).winner() == Decision.NO_HOST) {
      String expected = scan.refusal(state, situation.request());
      String actual = placer.refusal(state, situation.request());
      require(
          expected.equals(actual),
          "%s refuses before step %d because of %s, the scan because of %s",
          decider,
          step,
          actual,
          expected);
    }
  }

  private static void runnerUp(Decider decider, Situation situation) {
    if (decider.spec().tieBreak() != TieBreak.LOWEST_HOST) {
      return;
    }
    FleetState state = situation.state();
    Decided decided = decider.decide(state, situation);
    if (decided.winner() != Decision.NO_HOST) {
      Overlay without = new Overlay(state);
      without.setStatus(decided.winner(), dev.berth.model.HostStatus.DOWN);
      int next = decider.decide(without, situation).winner();
      require(
          next == decided.runnerUp(),
          "%s names row %d as runner-up, yet without the winner it takes %d",
          decider,
          decided.runnerUp(),
          next);
    }
  }

  private static void explanation(Decider decider, Situation situation) {
    FleetState state = situation.state();
    Explanation explanation =
        Explainer.explain(decider.newPlacer(), state, situation.request(), 0, -1);
    NaiveRanking ranking = new NaiveRanking(decider.strategy(), state, situation.request());
    for (HostVerdict host : explanation.feasible()) {
      double[] compared = ranking.tiers(host.row());
      for (int tier = 0; tier < compared.length; tier++) {
        TierVerdict verdict = host.tiers().get(tier);
        double sum = verdict.terms().stream().mapToDouble(TermVerdict::contribution).sum();
        require(
            Math.abs(sum - verdict.mean()) <= ROUNDING && verdict.compared() == compared[tier],
            "%s explains row %d with %s, its terms add up to %s, compared is %s",
            decider,
            host.row(),
            verdict,
            sum,
            compared[tier]);
      }
    }
    require(
        explanation.winner() == decider.decide(state, situation).winner(),
        "%s explains another winner",
        decider);
  }

  private static void conservation(Decider decider, Situation situation) {
    FleetState state = situation.state();
    place(decider, state, situation);
    FleetAudit.check(state, "a decision of " + decider);
  }

  private static void hypothetical(Decider decider, Situation situation) {
    FleetState state = situation.state();
    FleetState done = situation.state();
    Overlay overlay = new Overlay(state);
    int winner = decider.decide(state, situation).winner();
    if (winner == Decision.NO_HOST) {
      return;
    }
    LaunchRequest request = situation.request();
    overlay.place(request, assign(state, winner, request));
    place(decider, done, situation);
    done.ledger().commit(request.id());
    Situation next =
        new Situation(
            situation.hosts(),
            situation.steps(),
            Requests.numbered(request, Situation.REQUEST + 1));
    requireSame(decider, decider.decide(done, next), decider.decide(overlay, next), "in a what-if");
  }

  private static void place(Decider decider, FleetState state, Situation situation) {
    int winner = decider.decide(state, situation).winner();
    if (winner != Decision.NO_HOST) {
      state.ledger().reserve(situation.request(), assign(state, winner, situation.request()));
    }
  }

  private static Placement assign(FleetState state, int row, LaunchRequest request) {
    return DeviceAssigner.assign(state.cursor().at(row), request.flavor().shape());
  }

  private static void requireSame(Decider decider, Decided expected, Decided actual, String when) {
    require(expected.equals(actual), "%s decides %s, and %s %s", decider, expected, actual, when);
  }

  /** Whether one host's wish for a request depends on nothing of other hosts. */
  static boolean hostLevel(Strategy strategy, LaunchRequest request) {
    for (int tier = 0; tier < strategy.tierCount(); tier++) {
      for (int term = 0; term < strategy.tier(tier).size(); term++) {
        var score = strategy.tier(tier).score(term);
        if (score.comparesWithFleet() || score.level() != dev.berth.model.DomainLevel.HOST) {
          return false;
        }
      }
    }
    for (int i = 0; i < strategy.constraintCount(); i++) {
      if (strategy.constraint(i).level() != dev.berth.model.DomainLevel.HOST
          && strategy.constraint(i).concerns(request.policy())) {
        return false;
      }
    }
    return true;
  }
}
