package dev.berth.scenarios.run;

import dev.berth.reports.schema.CellResult;
import dev.berth.reports.stats.Estimate;
import dev.berth.scenarios.spec.Precision;
import dev.berth.scenarios.spec.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How many replications a study runs: all of them, or batch after batch until every strategy's
 * interval is narrow enough. The decision looks at whole batches, never at what ended first, so it
 * is the same for any number of threads.
 */
final class Rounds {

  private final int most;
  private final Optional<Precision> precision;
  private int replications;
  private double widest = Double.NaN;

  Rounds(Study study) {
    most = study.base().replications();
    precision = study.precision();
    replications = precision.map(p -> Math.min(p.batch(), most)).orElse(most);
  }

  /** The replications that are run so far, or decided upon. */
  int replications() {
    return replications;
  }

  /** Looks at the results of all replications so far; true when another batch is to be run. */
  boolean another(List<CellResult> results) {
    if (precision.isEmpty()) {
      return false;
    }
    widest = widest(results, precision.get().kpi());
    if (replications == most || widest <= precision.get().halfWidthShare()) {
      return false;
    }
    replications = Math.min(most, replications + precision.get().batch());
    return true;
  }

  /** The largest half-width of an interval as a share of its mean; unlimited below two values. */
  private static double widest(List<CellResult> results, String kpi) {
    Map<List<String>, List<Double>> values = new LinkedHashMap<>();
    for (CellResult result : results) {
      values
          .computeIfAbsent(
              List.of(result.key().point(), result.key().strategy()), key -> new ArrayList<>())
          .add(result.kpis().getOrDefault(kpi, Double.NaN));
    }
    return values.values().stream().mapToDouble(Rounds::relativeHalfWidth).max().orElse(0);
  }

  private static double relativeHalfWidth(List<Double> values) {
    double[] defined =
        values.stream().mapToDouble(value -> value).filter(value -> !Double.isNaN(value)).toArray();
    if (defined.length < 2) {
      return Double.POSITIVE_INFINITY;
    }
    Estimate estimate = Estimate.ofMean(defined);
    return estimate.halfWidth() == 0 ? 0 : estimate.halfWidth() / Math.abs(estimate.mean());
  }

  /** What a reader must know of the stopping. */
  List<String> notes() {
    return precision
        .map(
            p ->
                List.of(
                    String.format(
                        Locale.ROOT,
                        "Replications were added in batches of %d until the half-width of %s was at most %.3g %% of the mean: %s after %d (%.3g %%). Intervals after such a stop are slightly too narrow.",
                        p.batch(),
                        p.kpi(),
                        100 * p.halfWidthShare(),
                        widest <= p.halfWidthShare() ? "reached" : "not reached",
                        replications,
                        100 * widest)))
        .orElse(List.of());
  }
}
