package dev.berth.scenarios.regress;

import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.scenarios.run.Cell;
import dev.berth.scenarios.run.Trials;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.strategy.StrategySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The headline KPIs of the scenario under a strategy.
 *
 * @param values by key, one per replication
 */
record KpiValues(Map<String, List<Double>> values) {

  /** Runs every replication of the scenario. */
  static KpiValues of(Scenario scenario, StrategySpec strategy) {
    List<Cell> cells =
        IntStream.range(0, scenario.replications())
            .mapToObj(r -> new Cell(new CellKey(strategy.name(), r, ""), scenario, strategy))
            .toList();
    List<SortedMap<String, Double>> runs =
        new Trials(1).run(cells).stream().map(CellResult::kpis).toList();
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (Kpi kpi : Kpis.ALL) {
      if (kpi.headline() && runs.get(0).containsKey(kpi.key())) {
        values.put(
            kpi.key(), runs.stream().map(run -> run.getOrDefault(kpi.key(), Double.NaN)).toList());
      }
    }
    return new KpiValues(values);
  }
}
