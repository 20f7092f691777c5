package dev.berth.scenarios.run;

import dev.berth.draws.Draws;
import dev.berth.ports.Stopwatch;
import dev.berth.relocation.detector.Detectors;
import dev.berth.relocation.selector.Selectors;
import dev.berth.reports.schema.CellResult;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.sim.Audit;
import dev.berth.sim.planetlab.Consolidation;
import dev.berth.sim.planetlab.ConsolidationOutcome;
import dev.berth.sim.planetlab.ConsolidationPolicy;
import dev.berth.sim.planetlab.ConsolidationSpec;
import dev.berth.sim.planetlab.TickListener;
import dev.berth.strategy.RelocationSpec;
import dev.berth.strategy.StrategySpec;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs one cell of a consolidation scenario. */
record ConsolidationRun(Cell cell, Audit audit, Stopwatch stopwatch, Runnable afterTick) {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double PERCENT = 100;

  CellResult run(TickListener series) {
    Scenario scenario = cell.scenario();
    Draws draws = cell.draws();
    long start = stopwatch.nanos();
    ConsolidationInput input = ConsolidationInput.of(scenario, draws);
    ConsolidationSpec spec = input.spec();
    long read = stopwatch.nanos();
    ConsolidationOutcome outcome =
        Consolidation.run(spec, policy(), draws, audit, listener(series));
    long end = stopwatch.nanos();
    SortedMap<String, Double> timings = new TreeMap<>();
    timings.put("wall-seconds", (end - start) / NANOS_PER_SECOND);
    timings.put("decision-seconds", (end - read) / NANOS_PER_SECOND);
    timings.put("decisions", (double) outcome.searches());
    timings.put("requests", (double) spec.instances().size());
    timings.put("events", (double) outcome.events());
    return new CellResult(cell.key(), kpis(input, outcome), timings);
  }

  private TickListener listener(TickListener series) {
    return (tick, state) -> {
      series.ticked(tick, state);
      afterTick.run();
    };
  }

  private ConsolidationPolicy policy() {
    StrategySpec strategy = cell.strategy();
    if (strategy.relocation().isPresent()) {
      RelocationSpec relocation = strategy.relocation().get();
      return new ConsolidationPolicy.Consolidate(
          Detectors.REGISTRY
              .get(relocation.detector().name())
              .create(relocation.detector().parameters()),
          Selectors.REGISTRY
              .get(relocation.selector().name())
              .create(relocation.selector().parameters()));
    }
    return cell.scenario().consolidation().orElseThrow().fullPower().contains(strategy.name())
        ? new ConsolidationPolicy.FullPower()
        : new ConsolidationPolicy.PowerFollowsUse();
  }

  private static SortedMap<String, Double> kpis(
      ConsolidationInput input, ConsolidationOutcome outcome) {
    SortedMap<String, Double> kpis = new TreeMap<>();
    kpis.put("skipped-records", (double) input.skippedRecords());
    kpis.put("hosts", (double) input.spec().hosts().size());
    kpis.put("busy-hosts-mean", outcome.activeHostsMean());
    kpis.put("energy-kwh", outcome.energyKwh());
    kpis.put("migrations", (double) outcome.migrations());
    kpis.put("slatah", PERCENT * outcome.violationShare());
    kpis.put("pdm", PERCENT * outcome.migrationShare());
    kpis.put("slav", PERCENT * outcome.violation());
    kpis.put("esv", outcome.energyKwh() * PERCENT * outcome.violation());
    kpis.put("missed-work", PERCENT * outcome.missedShare());
    kpis.put("host-shutdowns", (double) outcome.hostShutdowns());
    kpis.put("time-to-shutdown-mean", outcome.meanSecondsToShutdown());
    return kpis;
  }
}
