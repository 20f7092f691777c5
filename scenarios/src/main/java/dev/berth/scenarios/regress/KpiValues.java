package dev.berth.scenarios.regress;

import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.scenarios.run.Cell;
import dev.berth.scenarios.run.KpiRun;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.strategy.StrategySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headline KPIs of the scenario under a strategy.
 *
 * @param values by key, one per replication
 */
record KpiValues(Map<String, List<Double>> values) {

  /** Runs every replication of the scenario. */
  static KpiValues of(Scenario scenario, StrategySpec strategy) {
    List<Map<String, Double>> runs = new java.util.ArrayList<>();
    for (int replication = 0; replication < scenario.replications(); replication++) {
      CellKey key = new CellKey(strategy.name(), replication, "");
      runs.add(KpiRun.of(new Cell(key, scenario, strategy)));
    }
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
