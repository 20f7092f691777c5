package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.FLAG;
import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.choice;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.wholeNumber;

import dev.berth.draws.Draws;
import dev.berth.manager.ManagerOptions;
import dev.berth.model.HostSpec;
import dev.berth.model.LicencePools;
import dev.berth.model.Ticks;
import dev.berth.placer.IndexedPlacer;
import dev.berth.scenarios.spec.Scenario.Decisions;
import dev.berth.scenarios.spec.Scenario.Keep;
import dev.berth.scenarios.spec.Scenario.PlacerKind;
import dev.berth.scenarios.spec.Scenario.Series;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.Bodies;
import dev.berth.sim.DepartureRule;
import dev.berth.sim.RelocationSetup;
import dev.berth.sim.provision.Provisions;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.traces.WorkloadSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads a scenario, without its sweep. */
final class ScenarioReader {

  private static final int MOST_REPLICATIONS = 100_000;
  private static final int MOST_ATTEMPTS = 100;
  private static final String RESTARTS = "restarts";
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final Section in;
  private final Locations locations;

  ScenarioReader(Section in, Locations locations) {
    this.in = in;
    this.locations = locations;
  }

  Scenario read(String defaultName) {
    String name = in.get("name", TEXT, defaultName);
    String title = in.get("title", TEXT, name);
    String question = in.get("question", TEXT, "");
    long seed = in.get("seed", wholeNumber(), 1L);
    int replications = in.get("replications", integer(1, MOST_REPLICATIONS), 1);
    long horizon = positive("horizon", Duration.ofDays(1));
    long warmUp = ticks("warmUp", Duration.ZERO);
    long monitor = positive("monitorInterval", Duration.ofMinutes(5));
    long latency = ticks("launchLatency", Duration.ZERO);
    TenancyFile tenants = new TenancyFile(in, locations);
    ManagerOptions manager = manager(tenants);
    Keep keep = keep();
    Section datacenter = in.section("datacenter");
    List<HostSpec> hosts = DatacenterFile.read(datacenter, locations);
    Section requests = in.section("workload");
    String source = WorkloadFile.source(requests).name();
    WorkloadSpec workload = WorkloadFile.read(requests, locations, horizon);
    DepartureRule departure =
        requests.get("departure", choice(DepartureRule.class), DepartureRule.AFTER_START);
    List<StrategySpec> strategies = StrategyList.read(in, locations);
    PlacerKind placer = placer(strategies);
    Environment environment = EnvironmentFile.read(in, locations, horizon);
    Bodies bodies = bodies(hosts, environment);
    Tenancy tenancy = tenants.tenancy(hosts, datacenter, bodies.physics(), workload);
    RelocationSetup relocation = RelocationFile.read(in, hosts);
    Provisions provisions = ProvisionsFile.read(in, hosts, strategies, locations);
    Optional<ConsolidationRules> consolidation = ConsolidationFile.read(in);
    Scenario scenario =
        in.build(
            () ->
                new Scenario(
                    name,
                    title,
                    question,
                    seed,
                    replications,
                    warmUp,
                    horizon,
                    monitor,
                    latency,
                    manager,
                    keep,
                    placer,
                    hosts,
                    source,
                    workload,
                    departure,
                    strategies,
                    bodies,
                    relocation,
                    provisions,
                    consolidation,
                    tenancy,
                    environment));
    ConsolidationFile.requireNothingElse(in, scenario);
    if (latency > 0 && relocation.actions().images().isPresent()) {
      throw in.error(
          "launchLatency", "and images both say how long a launch takes; remove one of them");
    }
    return scenario;
  }

  private Bodies bodies(List<HostSpec> hosts, Environment environment) {
    return new Bodies(
        PhysicsFile.read(in, environment.outdoorAir()),
        SensorsFile.read(in),
        AlarmsFile.read(in, hosts),
        DriftFile.read(in),
        new Draws(0));
  }

  private ManagerOptions manager(TenancyFile tenants) {
    long wait = ticks("waitQueue", Duration.ZERO);
    int attempts = in.get("launchAttempts", integer(1, MOST_ATTEMPTS), 3);
    boolean restarts = !in.has(RESTARTS) || in.get(RESTARTS, FLAG);
    LicencePools licences = LicencesFile.read(in);
    return in.build(
        () ->
            new ManagerOptions(
                wait, attempts, restarts, tenants.pools(), tenants.changes(), licences));
  }

  private PlacerKind placer(List<StrategySpec> strategies) {
    PlacerKind placer = in.get("placer", choice(PlacerKind.class), PlacerKind.AUTO);
    if (placer == PlacerKind.INDEX) {
      for (StrategySpec strategy : strategies) {
        if (!IndexedPlacer.indexable(Strategy.of(strategy))) {
          throw in.error(
              "placer",
              "index cannot follow all that strategy %s reads; write auto"
                  .formatted(strategy.name()));
        }
      }
    }
    return placer;
  }

  private Keep keep() {
    return new Keep(
        in.get("series", choice(Series.class), Series.FLEET),
        in.get("decisions", choice(Decisions.class), Decisions.ALL),
        in.get("tenants", FLAG, false),
        in.get("placementKpis", FLAG, false));
  }

  private long positive(String key, Duration fallback) {
    long ticks = ticks(key, fallback);
    if (ticks == 0) {
      throw in.error(key, "must be longer than 0s; write a length of time such as 5m");
    }
    return ticks;
  }

  private long ticks(String key, Duration fallback) {
    Duration duration = in.get(key, DURATION, fallback);
    if (duration.compareTo(LONGEST) > 0) {
      throw in.error(key, "must be at most %d days".formatted(LONGEST.toDays()));
    }
    return Ticks.of(duration);
  }
}
