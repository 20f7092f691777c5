package dev.berth.reports.table;

import dev.berth.reports.schema.Better;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.PairedDifference;
import dev.berth.reports.store.Results;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Differences of every other strategy from the study's first one, replication by replication.
 *
 * @param reference the first strategy
 * @param columns the main KPIs that judge
 */
public record DifferenceTable(String reference, List<Kpi> columns, List<Row> rows) {

  /** One strategy at one sweep point, by KPI key. */
  public record Row(String point, String strategy, Map<String, PairedDifference> differences) {}

  public static DifferenceTable of(Results results) {
    String reference = results.strategies().get(0);
    List<Kpi> columns =
        results.kpis().stream()
            .filter(kpi -> kpi.headline() && kpi.better() != Better.NONE)
            .toList();
    List<Row> rows = new ArrayList<>();
    for (String point : results.points()) {
      for (String strategy : results.strategies().subList(1, results.strategies().size())) {
        Map<String, PairedDifference> differences = new LinkedHashMap<>();
        for (Kpi kpi : columns) {
          Pairs.difference(results, point, kpi, strategy, reference)
              .ifPresent(difference -> differences.put(kpi.key(), difference));
        }
        rows.add(new Row(point, strategy, differences));
      }
    }
    return new DifferenceTable(reference, columns, rows);
  }
}
