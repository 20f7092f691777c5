package dev.berth.reports.chart;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.store.Results;
import java.util.Arrays;

/** The values of replications as charts draw them: defined ones only, shares in per cent. */
final class Replications {

  /** Below so many a distribution is not worth a picture. */
  static final int FEWEST_FOR_DISTRIBUTION = 5;

  private Replications() {}

  static double[] values(Results results, String strategy, String point, Kpi kpi) {
    double factor = Shares.factor(kpi.unit());
    return Arrays.stream(results.values(strategy, point, kpi))
        .filter(value -> !Double.isNaN(value))
        .map(value -> value * factor)
        .toArray();
  }

  static String axis(Kpi kpi) {
    return kpi.label() + " (" + kpi.printedUnit() + ")";
  }
}
