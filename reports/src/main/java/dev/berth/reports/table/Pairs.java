package dev.berth.reports.table;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.PairedDifference;
import dev.berth.reports.store.Results;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pairs of replications of two strategies; a pair counts where both have the KPI. */
public final class Pairs {

  private Pairs() {}

  /** The values without those that are undefined. */
  static double[] defined(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** The paired difference of a strategy from a reference, if any pair is defined. */
  public static Optional<PairedDifference> difference(
      Results results, String point, Kpi kpi, String strategy, String reference) {
    double[] values = results.values(strategy, point, kpi);
    double[] references = results.values(reference, point, kpi);
    int[] pairs =
        IntStream.range(0, Math.min(values.length, references.length))
            .filter(i -> !Double.isNaN(values[i]) && !Double.isNaN(references[i]))
            .toArray();
    if (pairs.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        PairedDifference.of(
            Arrays.stream(pairs).mapToDouble(i -> values[i]).toArray(),
            Arrays.stream(pairs).mapToDouble(i -> references[i]).toArray(),
            results.manifest().study().seed()));
  }
}
