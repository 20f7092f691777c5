package dev.berth.counterfactual;

import dev.berth.counterfactual.Counterfactuals.Term;
import dev.berth.counterfactual.Counterfactuals.WithoutScore;
import dev.berth.draws.Draws;
import dev.berth.placer.Choice;
import dev.berth.placer.Explanation;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Takes a decision again under another strategy or on another fleet. */
record Again(Draws draws, FleetView fleet, Explanation explanation, int cursor) {

  /** The winner's row under another strategy. */
  int winner(Strategy strategy) {
    return winner(strategy, fleet);
  }

  /** The winner's row on another fleet. */
  int winner(Strategy strategy, FleetView other) {
    Choice choice = new Choice();
    new ScanPlacer(strategy, draws)
        .choose(other, explanation.request(), explanation.attempt(), cursor, choice);
    return choice.winner();
  }

  List<WithoutScore> withoutEach(Strategy strategy) {
    List<WithoutScore> all = new ArrayList<>();
    for (Term term : terms(strategy)) {
      all.add(new WithoutScore(term, winner(strategy.reweighted(term.tier(), term.index(), 0))));
    }
    return all;
  }

  /** Every score of a strategy, tier by tier. */
  static List<Term> terms(Strategy strategy) {
    List<Term> terms = new ArrayList<>();
    for (int tier = 0; tier < strategy.tierCount(); tier++) {
      for (int index = 0; index < strategy.tier(tier).size(); index++) {
        terms.add(new Term(tier, index, strategy.tier(tier).name(index)));
      }
    }
    return terms;
  }
}
