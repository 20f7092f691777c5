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
    return difference(
        results, results.values(strategy, point, kpi), results.values(reference, point, kpi));
  }

  /** The paired difference of one point from another under one strategy, if any is defined. */
  public static Optional<PairedDifference> acrossPoints(
      Results results, String strategy, Kpi kpi, String point, String reference) {
    return difference(
        results, results.values(strategy, point, kpi), results.values(strategy, reference, kpi));
  }

  private static Optional<PairedDifference> difference(
      Results results, double[] values, double[] references) {
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
