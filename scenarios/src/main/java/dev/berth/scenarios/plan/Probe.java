package dev.berth.scenarios.plan;

import dev.berth.reports.schema.CellResult;
import java.util.List;

/**
 * A fleet that was tried.
 *
 * @param hosts count of the varied group
 * @param outcomes one per service level
 */
public record Probe(int hosts, List<LevelOutcome> outcomes, List<CellResult> results) {

  public Probe {
    outcomes = List.copyOf(outcomes);
    results = List.copyOf(results);
  }

  public boolean met() {
    return outcomes.stream().allMatch(LevelOutcome::met);
  }

  /** Mean of a KPI over replications; NaN where it is undefined in all. */
  public double mean(String kpi) {
    return results.stream()
        .filter(result -> result.kpis().containsKey(kpi))
        .mapToDouble(result -> result.kpis().getOrDefault(kpi, Double.NaN))
        .average()
        .orElse(Double.NaN);
  }
}
