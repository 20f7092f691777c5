package dev.berth.scenarios.plan;

import dev.berth.capacity.Room;
import dev.berth.draws.Draws;
import dev.berth.model.Decision;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.scenarios.kpi.FreeSpace;
import dev.berth.scenarios.kpi.Rows;
import dev.berth.scenarios.run.Cell;
import dev.berth.scenarios.run.Trials;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.state.FleetState;
import dev.berth.strategy.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what more fits the fleet at the last sample of a run, for the flavors asked for most. */
final class RoomAtEnd implements Rows {

  private static final int FLAVORS = 8;
  private static final int MOST = 500;

  private final long lastSample;
  private final Room room;
  private final Map<Flavor, Long> requests = new LinkedHashMap<>();
  private List<Room.Count> counts = List.of();

  private RoomAtEnd(Scenario scenario) {
    long interval = scenario.monitorIntervalTicks();
    lastSample = (scenario.horizonTicks() - 1) / interval * interval;
    room = new Room(Strategy.of(scenario.strategies().get(0)), new Draws(scenario.seed()), MOST);
  }

  /** The counts in the first replication; the most frequent flavor first. */
  static List<Room.Count> of(Scenario scenario) {
    RoomAtEnd rows = new RoomAtEnd(scenario);
    Cell cell = FleetTrials.cells(scenario).get(0);
    Trials.run(cell, rows);
    return rows.counts;
  }

  @Override
  public void decided(Decision decision, LaunchRequest request) {
    if (decision.attempt() == 0) {
      requests.merge(request.flavor(), 1L, Long::sum);
    }
  }

  @Override
  public void sampled(long tick, FleetState state, FreeSpace free, long waiting) {
    if (tick == lastSample) {
      List<Room.Count> found = new ArrayList<>();
      requests.entrySet().stream()
          .sorted(Map.Entry.<Flavor, Long>comparingByValue().reversed())
          .limit(FLAVORS)
          .forEach(entry -> found.add(room.of(state, entry.getKey(), tick)));
      counts = List.copyOf(found);
    }
  }

  @Override
  public void sampled(long tick, FleetTruth truth, double utilisation) {
    // What is believed decides what fits.
  }
}
