package dev.berth.scenarios.plan;

import dev.berth.reports.schema.CellResult;
import dev.berth.scenarios.spec.ServiceLevel;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A service level against the replications of a fleet: it is met when the one-sided confidence
 * bounds of the mean (Student's t) lie within its ends.
 *
 * @param low lower bound of the mean
 * @param high upper bound of the mean
 */
public record LevelOutcome(ServiceLevel level, double mean, double low, double high) {

  /**
   * Judges one KPI; an undefined value counts as 0, such as a share of no requests.
   *
   * @param confidence of each bound; without effect below two replications
   */
  static LevelOutcome of(ServiceLevel level, List<CellResult> results, double confidence) {
    double[] values =
        results.stream().mapToDouble(r -> r.kpis().getOrDefault(level.kpi(), 0.0)).toArray();
    double mean = StatUtils.mean(values);
    double half = 0;
    if (values.length > 1) {
      double quantile =
          new TDistribution(null, values.length - 1.0).inverseCumulativeProbability(confidence);
      half = quantile * Math.sqrt(StatUtils.variance(values) / values.length);
    }
    return new LevelOutcome(level, mean, mean - half, mean + half);
  }

  public boolean met() {
    return level.met(low, high);
  }
}
