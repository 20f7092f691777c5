package dev.berth.scenarios.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import dev.berth.reports.schema.TenantFigures;
import dev.berth.scenarios.run.Cell;
import dev.berth.scenarios.run.Trials;
import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.scenarios.spec.Study;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.state.FleetState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Figures per tenant add up to those of the run, in a run with failures, restarts and refusals. */
class TenantTableTest {

  private static final String SCENARIO =
      """
      seed: 4
      horizon: 1d
      warmUp: 2h
      monitorInterval: 5m
      tenants: true
      datacenter:
        hostTypes: [{name: standard, vcpus: 32, memory: 128 GiB}]
        groups: [{type: standard, count: 40}]
      workload: {source: azure-2017-generator, requests: 2000, warm: 0.05}
      strategies: [best-fit]
      images: {boot: 20s}
      faults:
        random: [{level: host, meanBetween: 20h, meanRepair: 3h}]
        launchFailureProbability: 0.05
      """;

  private final Map<String, List<Double>> tenants = new TreeMap<>();

  @Test
  void sumsOverTenants_areTheRunsFigures() {
    Scenario scenario =
        Study.of(
                YamlReader.parse(SCENARIO, "test"), "test", new Locations(Path.of(""), Path.of("")))
            .base();
    Cell cell = new Cell(new CellKey("best-fit", 0, ""), scenario, scenario.strategies().get(0));
    Map<String, Double> kpis = run(cell).kpis();
    assertEquals(kpis.getOrDefault("requests", -1.0), sum("requests"), 0);
    assertEquals(kpis.getOrDefault("placed", -1.0), sum("placed"), 0);
    double refused =
        tenants.values().stream()
            .filter(f -> f.get(0) > 0)
            .mapToDouble(f -> f.get(0) * f.get(2))
            .sum();
    assertEquals(kpis.getOrDefault("rejected", -1.0), refused, 1e-6);
    assertEquals(kpis.getOrDefault("outage-hours", -1.0), sum("unavailable_hours"), 1e-9);
    double launchSeconds = kpis.getOrDefault("launch-mean-seconds", Double.NaN);
    assertTrue(launchSeconds > 20, "every launch boots for 20 s");
    // The run's mean weighs tenants' means by their launches, so it lies between them.
    assertTrue(least("launch_mean_seconds") <= launchSeconds);
    assertTrue(most("launch_mean_seconds") >= launchSeconds);
    assertTrue(Double.isNaN(most("violation_hours")), "nobody watches for drift");
    // By samples every 5 min of a day, against the exact integral.
    assertEquals(1, sum("vcpu_hours") / kpis.getOrDefault("served-core-hours", -1.0), 0.01);
  }

  private CellResult run(Cell cell) {
    return Trials.run(
        cell,
        new Rows() {
          @Override
          public void decided(Decision decision, LaunchRequest request) {}

          @Override
          public void sampled(long tick, FleetState state, FreeSpace free, long waiting) {}

          @Override
          public void sampled(long tick, FleetTruth truth, double utilisation) {}

          @Override
          public void tenant(String tenant, List<Double> figures) {
            tenants.put(tenant, figures);
          }
        });
  }

  private double least(String column) {
    return values(column).min().orElse(Double.NaN);
  }

  private double most(String column) {
    return values(column).max().orElse(Double.NaN);
  }

  private DoubleStream values(String column) {
    int index = TenantFigures.columns().indexOf(column);
    return tenants.values().stream()
        .mapToDouble(figures -> figures.get(index))
        .filter(value -> !Double.isNaN(value));
  }

  private double sum(String column) {
    int index = TenantFigures.columns().indexOf(column);
    return tenants.values().stream().mapToDouble(figures -> figures.get(index)).sum();
  }
}
