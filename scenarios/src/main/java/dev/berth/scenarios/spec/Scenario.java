package dev.berth.scenarios.spec;

import dev.berth.manager.ManagerOptions;
import dev.berth.model.HostSpec;
import dev.berth.sim.Bodies;
import dev.berth.sim.DepartureRule;
import dev.berth.sim.RelocationSetup;
import dev.berth.sim.provision.Provisions;
import dev.berth.strategy.StrategySpec;
import dev.berth.traces.WorkloadSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question, ready to run: every value checked, every default filled in.
 *
 * @param warmUpTicks start of the window over which KPIs count; below the horizon
 * @param horizonTicks end of the run
 * @param workloadSource the name of the kind of workload
 * @param placer how hosts are searched; every kind decides alike
 * @param departure when an instance that had to wait departs
 * @param bodies physics, sensors and alarms of the hosts; its draws are those of no replication
 * @param relocation how instances move and what fails, whatever the strategy; likewise without
 *     draws
 * @param provisions what capacity is kept, watched and scaled
 * @param consolidation the rules of a consolidation run; empty for launches by the placement
 *     manager
 * @param tenancy whose requests it takes, and by which policies
 * @param environment carbon intensity and price of electricity, where they are measured
 */
public record Scenario(
    String name,
    String title,
    String question,
    long seed,
    int replications,
    long warmUpTicks,
    long horizonTicks,
    long monitorIntervalTicks,
    long launchLatencyTicks,
    ManagerOptions manager,
    Keep keep,
    PlacerKind placer,
    List<HostSpec> hosts,
    String workloadSource,
    WorkloadSpec workload,
    DepartureRule departure,
    List<StrategySpec> strategies,
    Bodies bodies,
    RelocationSetup relocation,
    Provisions provisions,
    Optional<ConsolidationRules> consolidation,
    Tenancy tenancy,
    Environment environment) {

  public Scenario {
    hosts = List.copyOf(hosts);
    strategies = List.copyOf(strategies);
    if (warmUpTicks >= horizonTicks) {
      throw new IllegalArgumentException(
          "The warmUp (%d ms) must be shorter than the horizon (%d ms)."
              .formatted(warmUpTicks, horizonTicks));
    }
    if (warmUpTicks % monitorIntervalTicks != 0) {
      throw new IllegalArgumentException(
          "The warmUp (%d ms) must be a multiple of the monitorInterval (%d ms), so that energy is known where it ends."
              .formatted(warmUpTicks, monitorIntervalTicks));
    }
  }

  /** The same scenario on other hosts. */
  public Scenario on(List<HostSpec> otherHosts) {
    return new Scenario(
        name,
        title,
        question,
        seed,
        replications,
        warmUpTicks,
        horizonTicks,
        monitorIntervalTicks,
        launchLatencyTicks,
        manager,
        keep,
        placer,
        otherHosts,
        workloadSource,
        workload,
        departure,
        strategies,
        bodies,
        relocation,
        provisions,
        consolidation,
        tenancy,
        environment);
  }

  /** All files that a run reads, in a fixed order. */
  public List<Path> inputs() {
    return Stream.of(workload.inputs(), tenancy.inputs(), environment.inputs())
        .flatMap(List::stream)
        .toList();
  }

  /** Whether any strategy moves instances. */
  public boolean moves() {
    return strategies.stream().anyMatch(strategy -> strategy.relocation().isPresent());
  }

  /** Whether any strategy puts hosts to sleep. */
  public boolean sleeps() {
    return strategies.stream()
        .flatMap(strategy -> strategy.relocation().stream())
        .anyMatch(relocation -> relocation.options().sleep().isPresent());
  }

  /** How the host for a request is found. */
  public enum PlacerKind {
    /** The index where the strategy allows it, else the scan. */
    AUTO,
    /** Every host is asked. */
    SCAN,
    /** What changed is asked; refused for a strategy that an index cannot follow. */
    INDEX
  }

  /**
   * Which rows are kept besides the KPIs; tenants are a table of figures per tenant.
   *
   * @param placementKpis whether KPIs of placement factors are measured
   */
  public record Keep(Series series, Decisions decisions, boolean tenants, boolean placementKpis) {}

  /** The finest scope of the series that are kept. */
  public enum Series {
    FLEET,
    DOMAIN,
    HOST
  }

  /** Which decisions are kept. */
  public enum Decisions {
    ALL,
    NONE
  }
}
