package dev.berth.scenarios.run;

import dev.berth.draws.Draws;
import dev.berth.ports.Stopwatch;
import dev.berth.reports.schema.CellResult;
import dev.berth.reports.schema.Scope;
import dev.berth.reports.store.CellWriter;
import dev.berth.scenarios.kpi.FlavorMix;
import dev.berth.scenarios.kpi.Measured;
import dev.berth.scenarios.kpi.Rows;
import dev.berth.scenarios.kpi.RunMeasure;
import dev.berth.scenarios.kpi.StoredRows;
import dev.berth.scenarios.kpi.Window;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.sim.Audit;
import dev.berth.sim.Simulation;
import dev.berth.sim.SimulationOutcome;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.planetlab.TickListener;
import dev.berth.sim.provision.GroupLoads;
import dev.berth.state.ReadingTable;
import dev.berth.state.Topology;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs one cell. KPIs and rows are a pure function of the cell; the stopwatch feeds timings only.
 *
 * @param mixes shared by the cells of a study
 * @param afterSample is called at each of the monitor's samples; it may throw to stop the run
 */
record CellRun(
    Cell cell, FlavorMixes mixes, Audit audit, Stopwatch stopwatch, Runnable afterSample) {

  private static final double NANOS_PER_SECOND = 1e9;

  /** Runs it and writes its rows. */
  CellResult into(CellWriter writer) {
    if (cell.scenario().consolidation().isPresent()) {
      return consolidation(new ConsolidationSeries(writer));
    }
    return run(
        new StoredRows(
            writer,
            new Topology(cell.scenario().hosts()),
            finestScope(),
            cell.scenario().keep().decisions() == Scenario.Decisions.ALL,
            Measured.of(cell.scenario())));
  }

  /** Runs it and gives its rows away. */
  CellResult run(Rows rows) {
    if (cell.scenario().consolidation().isPresent()) {
      return consolidation(TickListener.NONE);
    }
    Scenario scenario = cell.scenario();
    Draws draws = cell.draws();
    FlavorMix mix = mixes.of(cell);
    long start = stopwatch.nanos();
    try (WarmCount workload = new WarmCount(scenario.workload().open(draws))) {
      TimedPlacer placer = new TimedPlacer(Placers.of(cell, draws), stopwatch);
      RunMeasure measure = measure(mix, workload, rows);
      SimulationOutcome outcome =
          Simulation.run(
              cell.simulation(draws, audit),
              workload,
              placer,
              scenario.manager(),
              scenario.tenancy().accounts(),
              measure,
              watched(measure));
      double wallSeconds = (stopwatch.nanos() - start) / NANOS_PER_SECOND;
      return new CellResult(
          cell.key(),
          measure.kpis(workload.skippedRecords()),
          timings(wallSeconds, placer, outcome));
    }
  }

  private CellResult consolidation(TickListener series) {
    return new ConsolidationRun(cell, audit, stopwatch, afterSample).run(series);
  }

  private RunMeasure measure(FlavorMix mix, WarmCount workload, Rows rows) {
    Scenario scenario = cell.scenario();
    return new RunMeasure(
        new Window(scenario.warmUpTicks(), scenario.horizonTicks()),
        scenario.hosts(),
        mix,
        workload::isWarm,
        Measured.of(scenario),
        rows);
  }

  /** Series below the fleet are kept for the first replication only. */
  private Scope finestScope() {
    return cell.key().replication() > 0
        ? Scope.FLEET
        : Scope.valueOf(cell.scenario().keep().series().name());
  }

  private TruthListener watched(RunMeasure measure) {
    return new TruthListener() {
      @Override
      public void sampled(long tick, FleetTruth truth) {}

      @Override
      public void sampled(long tick, FleetTruth truth, ReadingTable readings) {
        measure.sampled(tick, truth, readings);
        afterSample.run();
      }

      @Override
      public void sampled(long tick, GroupLoads groups) {
        measure.sampled(tick, groups);
      }

      @Override
      public void migrated(MigrationOutcome outcome) {
        measure.migrated(outcome);
      }

      @Override
      public void ended(long tick, FleetTruth truth) {
        measure.ended(tick, truth);
      }
    };
  }

  private static SortedMap<String, Double> timings(
      double wallSeconds, TimedPlacer placer, SimulationOutcome outcome) {
    SortedMap<String, Double> timings = new TreeMap<>();
    timings.put("wall-seconds", wallSeconds);
    timings.put("decision-seconds", placer.seconds());
    timings.put("decisions", (double) placer.choices());
    timings.put("requests", (double) (outcome.arrivals() + outcome.warm()));
    placer
        .counters()
        .ifPresent(
            counters -> {
              timings.put("index-refreshes", (double) counters.refreshes());
              timings.put("index-rebuilds", (double) counters.rebuilds());
              timings.put("index-scans", (double) counters.scans());
            });
    timings.put("events", (double) outcome.events());
    return timings;
  }
}
