package dev.berth.scenarios.run;

import dev.berth.draws.Draws;
import dev.berth.ports.AccountStore;
import dev.berth.scenarios.kpi.FlavorMix;
import dev.berth.scenarios.kpi.Mobility;
import dev.berth.scenarios.kpi.Rows;
import dev.berth.scenarios.kpi.RunMeasure;
import dev.berth.scenarios.kpi.Window;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.sim.Audit;
import dev.berth.sim.Simulation;
import dev.berth.sim.SimulationSpec;
import dev.berth.workload.Workload;
import java.util.SortedMap;

/** Runs one cell for its KPIs alone; nothing is stored. */
public final class KpiRun {

  private KpiRun() {}

  /** The KPIs by key; the same as a stored run's. */
  public static SortedMap<String, Double> of(Cell cell) {
    Scenario scenario = cell.scenario();
    Draws draws = new Draws(scenario.seed()).replication(cell.key().replication());
    FlavorMix mix = mix(scenario, draws);
    try (WarmCount workload = new WarmCount(scenario.workload().open(draws))) {
      RunMeasure measure =
          new RunMeasure(
              new Window(scenario.warmUpTicks(), scenario.horizonTicks()),
              scenario.hosts(),
              mix,
              workload::isWarm,
              !scenario.bodies().alarms().isEmpty(),
              Mobility.of(scenario),
              Rows.NONE);
      Simulation.run(
          simulation(cell, draws),
          workload,
          Placers.of(cell, draws),
          scenario.manager(),
          AccountStore.OPEN,
          measure,
          measure);
      return measure.kpis(workload.skippedRecords());
    }
  }

  private static FlavorMix mix(Scenario scenario, Draws draws) {
    try (Workload workload = scenario.workload().open(draws)) {
      return FlavorMix.of(workload, scenario.horizonTicks(), scenario.workload().catalogue());
    }
  }

  private static SimulationSpec simulation(Cell cell, Draws draws) {
    Scenario scenario = cell.scenario();
    return new SimulationSpec(
        scenario.hosts(),
        scenario.horizonTicks(),
        scenario.monitorIntervalTicks(),
        scenario.launchLatencyTicks(),
        scenario.departure(),
        Audit.OFF,
        scenario.bodies().with(draws),
        scenario.relocation().with(cell.strategy().relocation(), draws));
  }
}
