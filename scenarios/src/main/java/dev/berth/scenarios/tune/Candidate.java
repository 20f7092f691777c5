package dev.berth.scenarios.tune;

import dev.berth.reports.schema.Better;
import dev.berth.reports.schema.CellResult;
import dev.berth.reports.schema.Kpis;
import dev.berth.scenarios.spec.ServiceLevel;
import dev.berth.scenarios.spec.TuneSpec;
import dev.berth.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Weights under trial.
 *
 * @param number 0 for the strategy as it is written
 * @param results one per training replication that it has run so far
 */
public record Candidate(int number, StrategySpec strategy, List<CellResult> results) {

  public Candidate {
    results = List.copyOf(results);
  }

  Candidate with(List<CellResult> more) {
    List<CellResult> all = new ArrayList<>(results);
    all.addAll(more);
    return new Candidate(number, strategy, all);
  }

  /** Mean of a KPI; undefined ones count as 0. */
  public double mean(String kpi) {
    return results.stream()
        .mapToDouble(result -> result.kpis().getOrDefault(kpi, 0.0))
        .average()
        .orElse(Double.NaN);
  }

  /** Those that keep the levels first, then the better KPI, then the smaller number. */
  static Comparator<Candidate> order(TuneSpec tune) {
    int sign = Kpis.of(tune.kpi()).better() == Better.HIGHER ? -1 : 1;
    return Comparator.comparingDouble((Candidate candidate) -> candidate.excess(tune.levels()))
        .thenComparingDouble(candidate -> sign * candidate.mean(tune.kpi()))
        .thenComparingInt(Candidate::number);
  }

  /**
   * Sum of what the means exceed their levels by, each as a share of its level where it has one.
   */
  double excess(List<ServiceLevel> levels) {
    double excess = 0;
    for (ServiceLevel level : levels) {
      double end = Double.isFinite(level.atMost()) ? level.atMost() : level.atLeast();
      excess += level.excess(mean(level.kpi())) / (end == 0 ? 1 : Math.abs(end));
    }
    return excess;
  }
}
