package dev.berth.scenarios.tune;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.BadInputException;
import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import dev.berth.scenarios.run.Cell;
import dev.berth.scenarios.run.Trials;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.scenarios.spec.Study;
import dev.berth.scenarios.spec.TuneSpec;
import dev.berth.scenarios.spec.Variants;
import dev.berth.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Searches weights at random with successive halving on the training seeds, then runs the winner
 * and the original on seeds that the search never saw.
 */
public final class TuneRun {

  private static final Stream HELD_OUT = Stream.named("tune-held-out");

  private final Scenario training;
  private final Scenario heldOut;
  private final TuneSpec tune;
  private final StrategySpec original;
  private final Trials trials;

  /**
   * @throws BadInputException when the scenario has no tune, or its strategy nothing to vary
   */
  public TuneRun(Study study, Variants variants, int threads) {
    training = study.base();
    tune =
        study
            .tune()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "%s: has no tune; add the key tune with a strategy and a kpi (see scenarios/reference.yaml)."
                            .formatted(study.base().name())));
    original =
        training.strategies().stream()
            .filter(strategy -> strategy.name().equals(tune.strategy()))
            .findFirst()
            .orElseThrow();
    if (Weights.count(original) == 0) {
      throw new BadInputException(
          "tune.strategy: %s has no tier with two scores, so no weight matters; name another strategy."
              .formatted(tune.strategy()));
    }
    long fresh = new Draws(training.seed()).bits(HELD_OUT, 0, 0) >>> 1;
    heldOut = variants.with(Map.of("seed", fresh));
    trials = new Trials(threads);
  }

  public TuneSpec tune() {
    return tune;
  }

  /** Searches with so many runs of cells at most, those of the held-out set not counted. */
  public TuneOutcome run(int budget) {
    Halving plan = Halving.of(budget, tune.trainReplications());
    List<Candidate> candidates = first(plan.candidates().get(0));
    List<Candidate> seen = new ArrayList<>();
    for (int rung = 0; rung < plan.candidates().size(); rung++) {
      int keep = plan.candidates().get(rung);
      seen.addAll(candidates.subList(keep, candidates.size()));
      candidates = trained(candidates.subList(0, keep), plan.replications().get(rung));
    }
    seen.addAll(candidates);
    return outcome(candidates.get(0), seen, plan.cost());
  }

  private List<Candidate> first(int count) {
    List<Candidate> candidates = new ArrayList<>();
    Draws draws = new Draws(training.seed());
    for (int number = 0; number < count; number++) {
      StrategySpec strategy = number == 0 ? original : Weights.drawn(original, draws, number);
      candidates.add(new Candidate(number, strategy, List.of()));
    }
    return candidates;
  }

  /** The candidates with so many replications run, the best first. */
  private List<Candidate> trained(List<Candidate> candidates, int replications) {
    List<Cell> cells = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (int r = candidate.results().size(); r < replications; r++) {
        cells.add(cell(training, candidate.strategy(), r));
      }
    }
    List<CellResult> results = trials.run(cells);
    List<Candidate> trained = new ArrayList<>();
    int next = 0;
    for (Candidate candidate : candidates) {
      int more = replications - candidate.results().size();
      trained.add(candidate.with(results.subList(next, next + more)));
      next += more;
    }
    trained.sort(Candidate.order(tune));
    return trained;
  }

  private TuneOutcome outcome(Candidate winner, List<Candidate> seen, int runs) {
    List<Cell> cells = new ArrayList<>();
    for (StrategySpec strategy : List.of(original, winner.strategy())) {
      for (int r = 0; r < tune.heldOutReplications(); r++) {
        cells.add(cell(heldOut, strategy, r));
      }
    }
    List<CellResult> results = trials.run(cells);
    int half = tune.heldOutReplications();
    return new TuneOutcome(
        original, winner, seen, results.subList(0, half), results.subList(half, 2 * half), runs);
  }

  private static Cell cell(Scenario scenario, StrategySpec strategy, int replication) {
    return new Cell(new CellKey(strategy.name(), replication, ""), scenario, strategy);
  }
}
