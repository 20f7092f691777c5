package dev.berth.reports.table;

import dev.berth.reports.schema.Better;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.stats.PairedDifference;
import dev.berth.reports.store.Results;
import dev.berth.reports.table.Entry.Mark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * KPIs by strategy: means over replications with intervals, the best of each column marked, and
 * with it all that are not told apart from it.
 *
 * @param columns KPIs in catalogue order
 * @param rows by sweep point, then strategy, in the order of the study
 */
public record ResultsTable(List<Kpi> columns, List<Row> rows) {

  /** One strategy at one sweep point; KPIs that are undefined there are absent. */
  public record Row(String point, String strategy, Map<String, Entry> entries) {}

  /** The main KPIs of a results folder. */
  public static ResultsTable of(Path folder) {
    return headline(Results.open(folder));
  }

  /** The main KPIs. */
  public static ResultsTable headline(Results results) {
    return of(results, results.kpis().stream().filter(Kpi::headline).toList());
  }

  /** All KPIs. */
  public static ResultsTable whole(Results results) {
    return of(results, results.kpis());
  }

  private static ResultsTable of(Results results, List<Kpi> columns) {
    List<Row> rows = new ArrayList<>();
    for (String point : results.points()) {
      for (String strategy : results.strategies()) {
        rows.add(new Row(point, strategy, new LinkedHashMap<>()));
      }
      for (Kpi kpi : columns) {
        Map<String, Entry> column = column(results, point, kpi);
        for (Row row : rows) {
          Entry entry = column.get(row.strategy());
          if (row.point().equals(point) && entry != null) {
            row.entries().put(kpi.key(), entry);
          }
        }
      }
      Map<String, Entry> fluid = References.fluid(results, point, columns);
      if (!fluid.isEmpty()) {
        rows.add(new Row(point, References.FLUID, fluid));
      }
    }
    return new ResultsTable(columns, rows);
  }

  private static Map<String, Entry> column(Results results, String point, Kpi kpi) {
    Map<String, Estimate> estimates = new LinkedHashMap<>();
    for (String strategy : results.strategies()) {
      double[] defined = Pairs.defined(results.values(strategy, point, kpi));
      if (defined.length > 0) {
        estimates.put(strategy, Estimate.ofMean(defined));
      }
    }
    Optional<String> best = best(estimates, kpi.better());
    Map<String, Entry> entries = new LinkedHashMap<>();
    estimates.forEach(
        (strategy, estimate) ->
            entries.put(
                strategy,
                new Entry(
                    estimate,
                    best.map(b -> mark(results, point, kpi, strategy, b)).orElse(Mark.NONE))));
    return entries;
  }

  private static Optional<String> best(Map<String, Estimate> values, Better better) {
    if (better == Better.NONE || values.size() < 2) {
      return Optional.empty();
    }
    int sign = better == Better.LOWER ? 1 : -1;
    return values.entrySet().stream()
        .filter(each -> !References.is(each.getKey()))
        .min(Comparator.comparingDouble(each -> sign * each.getValue().mean()))
        .map(Map.Entry::getKey);
  }

  private static Mark mark(Results results, String point, Kpi kpi, String strategy, String best) {
    if (References.is(strategy)) {
      return Mark.NONE;
    }
    if (strategy.equals(best)) {
      return Mark.BEST;
    }
    return Pairs.difference(results, point, kpi, strategy, best)
            .filter(PairedDifference::indistinct)
            .isPresent()
        ? Mark.TIED
        : Mark.NONE;
  }
}
