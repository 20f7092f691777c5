package dev.berth.scenarios.tune;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.BadInputException;
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
 * Searches weights on the training seeds, then runs the winner and the original on seeds that the
 * search never saw.
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
    Training train = new Training(training, trials);
    Search search =
        switch (tune.method()) {
          case HALVING -> new HalvingSearch(original, tune, train, training.seed());
          case CMA_ES -> new CmaEsSearch(original, tune, train, training.seed());
        };
    return outcome(search.within(budget));
  }

  private TuneOutcome outcome(Search.Found found) {
    Candidate winner = found.winner();
    List<Cell> cells = new ArrayList<>();
    for (StrategySpec strategy : List.of(original, winner.strategy())) {
      for (int r = 0; r < tune.heldOutReplications(); r++) {
        cells.add(Training.cell(heldOut, strategy, r));
      }
    }
    List<CellResult> results = trials.run(cells);
    int half = tune.heldOutReplications();
    return new TuneOutcome(
        original,
        winner,
        found.seen(),
        results.subList(0, half),
        results.subList(half, 2 * half),
        found.runs());
  }
}
