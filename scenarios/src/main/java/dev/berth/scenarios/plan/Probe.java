package dev.berth.scenarios.plan;

import dev.berth.reports.schema.CellResult;
import dev.berth.scenarios.spec.ServiceLevel;
import java.util.List;

/**
 * A fleet that was tried.
 *
 * @param outcomes one per service level
 */
public record Probe(Fleet fleet, List<LevelOutcome> outcomes, List<CellResult> results) {

  public Probe {
    outcomes = List.copyOf(outcomes);
    results = List.copyOf(results);
  }

  public boolean met() {
    return outcomes.stream().allMatch(LevelOutcome::met);
  }

  /** Whether the same runs keep other levels. */
  boolean meets(List<ServiceLevel> levels, double confidence) {
    return levels.stream().allMatch(level -> LevelOutcome.of(level, results, confidence).met());
  }

  /** The count of a group that was varied. */
  public int hosts(int group) {
    return fleet.counts().getOrDefault(group, 0);
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
