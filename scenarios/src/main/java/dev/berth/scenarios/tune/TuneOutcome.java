package dev.berth.scenarios.tune;

import dev.berth.reports.schema.CellResult;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.stats.PairedDifference;
import dev.berth.strategy.StrategySpec;
import java.util.List;

/**
 * What a search found.
 *
 * @param winner the best on the training set
 * @param candidates all that were tried; those that were dropped early have run less
 * @param before the original's results on the held-out set
 * @param after the winner's results on the held-out set, in the same order of replications
 * @param trainingRuns runs of cells that the search took
 */
public record TuneOutcome(
    StrategySpec original,
    Candidate winner,
    List<Candidate> candidates,
    List<CellResult> before,
    List<CellResult> after,
    int trainingRuns) {

  public TuneOutcome {
    candidates = List.copyOf(candidates);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** A KPI of the original on the held-out set. */
  public Estimate before(String kpi) {
    return Estimate.ofMean(values(before, kpi));
  }

  /** A KPI of the winner on the held-out set. */
  public Estimate after(String kpi) {
    return Estimate.ofMean(values(after, kpi));
  }

  /** Winner minus original on the held-out set, paired by replication. */
  public PairedDifference difference(String kpi) {
    return PairedDifference.of(values(after, kpi), values(before, kpi), 1);
  }

  private static double[] values(List<CellResult> results, String kpi) {
    return results.stream().mapToDouble(r -> r.kpis().getOrDefault(kpi, 0.0)).toArray();
  }
}
