package dev.berth.laws;

import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.ReadingTable;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Brings a fleet into a random state by launches, departures, readings and hosts that drain. */
public final class Histories {

  private static final Strategy ANY =
      Strategy.of(new StrategySpec("any", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST));

  private Histories() {}

  /**
   * Places each request on a random host that takes it, lets about a third depart again, reads
   * random metrics and drains about one host in ten.
   *
   * @return the requests that still hold capacity
   */
  public static List<LaunchRequest> play(
      FleetState state, List<LaunchRequest> requests, Random random) {
    List<LaunchRequest> held = new ArrayList<>();
    for (LaunchRequest request : requests) {
      if (launch(state, request, random)) {
        held.add(request);
      }
      if (!held.isEmpty() && random.nextInt(3) == 0) {
        state.ledger().release(held.remove(random.nextInt(held.size())).id());
      }
    }
    state.acceptReadings(readings(state.hostCount(), random));
    for (int row = 0; row < state.hostCount(); row++) {
      if (random.nextInt(10) == 0) {
        state.setStatus(row, HostStatus.DRAINING);
      }
    }
    return held;
  }

  private static boolean launch(FleetState state, LaunchRequest request, Random random) {
    HostCursor host = state.cursor();
    List<Integer> feasible = new ArrayList<>();
    for (int row = 0; row < state.hostCount(); row++) {
      if (ANY.firstRefusal(host.at(row), request) < 0) {
        feasible.add(row);
      }
    }
    if (feasible.isEmpty()) {
      return false;
    }
    host.at(feasible.get(random.nextInt(feasible.size())));
    state.ledger().reserve(request, DeviceAssigner.assign(host, request.flavor().shape()));
    if (random.nextBoolean()) {
      state.ledger().commit(request.id());
    }
    return true;
  }

  private static ReadingTable readings(int hosts, Random random) {
    ReadingTable readings = new ReadingTable(hosts);
    for (int row = 0; row < hosts; row++) {
      if (random.nextInt(4) > 0) {
        readings.put(Metric.CPU_UTILISATION, row, random.nextInt(11) / 10.0, 1000);
      }
    }
    return readings;
  }
}
