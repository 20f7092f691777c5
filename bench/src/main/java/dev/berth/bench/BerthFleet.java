package dev.berth.bench;

import dev.berth.draws.Draws;
import dev.berth.manager.ManagerOptions;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.placer.IndexedPlacer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.sim.Audit;
import dev.berth.sim.DepartureRule;
import dev.berth.sim.Simulation;
import dev.berth.sim.SimulationSpec;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.strategy.Strategy;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A peer's workload through Berth's simulated fleet; where every VM went is all that is kept. */
final class BerthFleet {

  private static final long INDEX_BYTES = 64L << 20;

  private BerthFleet() {}

  /** The row of every placed request by its id; a refused one is missing. */
  static SortedMap<Long, Integer> run(PeerWorkload workload, Strategy strategy) {
    Placements placements = new Placements();
    Simulation.run(
        new SimulationSpec(
            workload.hosts(),
            workload.horizonTicks(),
            Ticks.PER_HOUR,
            0,
            DepartureRule.AFTER_START,
            Audit.OFF),
        new Requests(workload.requests().iterator()),
        new IndexedPlacer(strategy, new Draws(1), INDEX_BYTES),
        ManagerOptions.DEFAULT,
        AccountStore.OPEN,
        placements,
        TruthListener.NONE);
    return placements.hostOf;
  }

  private record Requests(Iterator<LaunchRequest> requests) implements Workload {

    @Override
    public @Nullable Arrival next() {
      return requests.hasNext() ? new Arrival(requests.next(), Utilisation.UNKNOWN, false) : null;
    }

    @Override
    public List<String> assumptions() {
      return List.of();
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private static final class Placements implements RunRecorder {
    private final SortedMap<Long, Integer> hostOf = new TreeMap<>();

    @Override
    public void decided(Decision decision, LaunchRequest request) {
      if (decision.outcome() == Decision.Outcome.PLACED) {
        hostOf.put(request.id(), decision.host());
      }
    }
  }
}
