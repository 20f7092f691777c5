package dev.berth.scenarios.run;

import dev.berth.draws.Draws;
import dev.berth.scenarios.kpi.FlavorMix;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.traces.WorkloadSpec;
import dev.berth.workload.Workload;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The flavor mix of every workload of a study: a first reading of it, for what KPIs compare free
 * space with, done once for all strategies that run on it.
 */
final class FlavorMixes {

  private record Key(WorkloadSpec workload, long horizonTicks, long seed, int replication) {}

  private final Map<Key, FlavorMix> known = new ConcurrentHashMap<>();

  /** The mix of a cell's own workload; another cell on the same one waits for it. */
  FlavorMix of(Cell cell) {
    Scenario scenario = cell.scenario();
    int replication = cell.key().replication();
    Key key = new Key(scenario.workload(), scenario.horizonTicks(), scenario.seed(), replication);
    return known.computeIfAbsent(key, FlavorMixes::read);
  }

  private static FlavorMix read(Key key) {
    Draws draws = new Draws(key.seed).replication(key.replication);
    try (Workload workload = key.workload.open(draws)) {
      return FlavorMix.of(workload, key.horizonTicks, key.workload.catalogue());
    }
  }
}
