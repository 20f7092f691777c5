package dev.berth.reports.table;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.stats.FactorialEffects;
import dev.berth.reports.store.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Main effects and interactions of two factors, where the sweep is a full design of two levels
 * each.
 *
 * @param columns the headline KPIs that differ anywhere
 * @param rows by strategy, then effect
 */
public record FactorTable(List<Kpi> columns, List<Row> rows) {

  private static final int ORDER = 2;
  private static final int FEWEST_REPLICATIONS = 2;

  /**
   * One effect on every KPI.
   *
   * @param effect the change of level, or the factors that interact
   * @param estimates by column; empty where a KPI is undefined somewhere
   */
  public record Row(String strategy, String effect, List<Optional<Estimate>> estimates) {}

  /** Empty where the sweep is no such design, or there is one replication only. */
  public static Optional<FactorTable> of(Results results) {
    int replications = results.manifest().study().replications();
    return FactorPoints.of(results.points())
        .filter(points -> replications >= FEWEST_REPLICATIONS)
        .map(points -> of(results, points));
  }

  private static FactorTable of(Results results, FactorPoints points) {
    List<Kpi> columns =
        results.kpis().stream().filter(Kpi::headline).filter(kpi -> differs(results, kpi)).toList();
    FactorialEffects design = new FactorialEffects(points.factors().size());
    List<Row> rows = new ArrayList<>();
    for (String strategy : results.strategies()) {
      for (int set : design.sets(ORDER)) {
        rows.add(
            new Row(
                strategy,
                points.describe(set),
                columns.stream()
                    .map(kpi -> estimate(results, points, design, strategy, set, kpi))
                    .toList()));
      }
    }
    return new FactorTable(columns, List.copyOf(rows));
  }

  private static Optional<Estimate> estimate(
      Results results,
      FactorPoints points,
      FactorialEffects design,
      String strategy,
      int set,
      Kpi kpi) {
    int replications = results.manifest().study().replications();
    double[][] values = new double[replications][design.points()];
    for (int point = 0; point < design.points(); point++) {
      double[] measured = results.values(strategy, points.labels().get(point), kpi);
      for (int r = 0; r < replications; r++) {
        values[r][point] = r < measured.length ? measured[r] : Double.NaN;
      }
    }
    double[][] whole =
        Arrays.stream(values)
            .filter(y -> Arrays.stream(y).noneMatch(Double::isNaN))
            .toArray(double[][]::new);
    return whole.length == 0 ? Optional.empty() : Optional.of(design.estimate(set, whole));
  }

  /** Whether an effect's interval leaves out 0. */
  public static boolean isClear(Estimate effect) {
    return effect.hasInterval() && (effect.low() > 0 || effect.high() < 0);
  }

  private static boolean differs(Results results, Kpi kpi) {
    return results.strategies().stream()
        .anyMatch(
            strategy ->
                results.points().stream()
                        .map(point -> Arrays.toString(results.values(strategy, point, kpi)))
                        .distinct()
                        .count()
                    > 1);
  }
}
