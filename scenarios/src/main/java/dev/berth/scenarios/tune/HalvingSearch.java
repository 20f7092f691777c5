package dev.berth.scenarios.tune;

import dev.berth.draws.Draws;
import dev.berth.scenarios.spec.TuneSpec;
import dev.berth.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.List;

/** Weights drawn at random; after every round of runs all but the best third are dropped. */
record HalvingSearch(StrategySpec original, TuneSpec tune, Training training, long seed)
    implements Search {

  @Override
  public Found within(int budget) {
    Halving plan = Halving.of(budget, tune.trainReplications());
    List<Candidate> candidates = first(plan.candidates().get(0));
    List<Candidate> seen = new ArrayList<>();
    for (int rung = 0; rung < plan.candidates().size(); rung++) {
      int keep = plan.candidates().get(rung);
      seen.addAll(candidates.subList(keep, candidates.size()));
      candidates =
          new ArrayList<>(
              training.upTo(plan.replications().get(rung), candidates.subList(0, keep)));
      candidates.sort(Candidate.order(tune));
    }
    seen.addAll(candidates);
    return new Found(candidates.get(0), seen, plan.cost());
  }

  private List<Candidate> first(int count) {
    List<Candidate> candidates = new ArrayList<>();
    Draws draws = new Draws(seed);
    for (int number = 0; number < count; number++) {
      StrategySpec strategy = number == 0 ? original : Weights.drawn(original, draws, number);
      candidates.add(new Candidate(number, strategy, List.of()));
    }
    return candidates;
  }
}
