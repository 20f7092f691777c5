package dev.berth.scenarios.run;

import dev.berth.draws.Draws;
import dev.berth.reports.schema.CellKey;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.scenarios.spec.Study;
import dev.berth.sim.Audit;
import dev.berth.sim.SimulationSpec;
import dev.berth.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.List;

/** One strategy, one replication, one sweep point: the unit that is run. */
public record Cell(CellKey key, Scenario scenario, StrategySpec strategy) {

  /** The random draws of its replication, the same for every strategy. */
  Draws draws() {
    return new Draws(scenario.seed()).replication(key.replication());
  }

  /** What is simulated, with these draws. */
  SimulationSpec simulation(Draws draws, Audit audit) {
    return new SimulationSpec(
        scenario.hosts(),
        scenario.horizonTicks(),
        scenario.monitorIntervalTicks(),
        scenario.launchLatencyTicks(),
        scenario.departure(),
        audit,
        scenario.bodies().with(draws),
        scenario.relocation().with(strategy.relocation(), draws),
        scenario.provisions());
  }

  /** The cells of a study in the order of its tables. */
  public static List<Cell> of(Study study) {
    List<Cell> cells = new ArrayList<>();
    study
        .points()
        .forEach(
            (point, scenario) -> {
              for (StrategySpec strategy : scenario.strategies()) {
                for (int replication = 0; replication < scenario.replications(); replication++) {
                  CellKey key = new CellKey(strategy.name(), replication, point);
                  cells.add(new Cell(key, scenario, strategy));
                }
              }
            });
    return List.copyOf(cells);
  }
}
