package dev.berth.scenarios.regress;

import dev.berth.draws.SequentialDraws;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Reading;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.ReadingTable;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TieBreak;
import java.util.ArrayList;
import java.util.List;

/**
 * Drives a fleet by drawn hosts, whatever the strategy under regression would have chosen, so that
 * each decision stands for itself and one changed decision changes no other.
 */
final class History {

  /** Metrics of a host that a corpus knows; one more would move every decision recorded so far. */
  private static final List<Metric> REPORTED = Metric.ALL.subList(0, Metric.POWER.ordinal() + 1);

  private static final Strategy ANY =
      Strategy.of(new StrategySpec("any", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST));
  private static final int HOSTS_PER_OUTAGE = 12;
  private static final int SENSORS_PER_FAULT = 8;

  private final FleetState state;
  private final HostCursor host;
  private final SequentialDraws draws;
  private final List<Long> running = new ArrayList<>();
  private int cursor = -1;

  History(List<HostSpec> hosts, SequentialDraws draws) {
    state = new FleetState(hosts);
    host = state.cursor();
    this.draws = draws;
  }

  FleetState state() {
    return state;
  }

  int cursor() {
    return cursor;
  }

  /** A drawn host that takes the request gets it. */
  void launch(LaunchRequest request) {
    int from = draws.nextInt(state.hostCount());
    for (int i = 0; i < state.hostCount(); i++) {
      int row = (from + i) % state.hostCount();
      if (ANY.firstRefusal(host.at(row), request) < 0) {
        state.ledger().reserve(request, DeviceAssigner.assign(host, request.flavor().shape()));
        state.ledger().commit(request.id());
        running.add(request.id());
        cursor = row;
        return;
      }
    }
  }

  /** A drawn instance departs, if there is one. */
  void departAny() {
    if (!running.isEmpty()) {
      int last = running.size() - 1;
      int pick = draws.nextInt(running.size());
      long gone = running.get(pick);
      running.set(pick, running.get(last));
      running.remove(last);
      state.ledger().release(gone);
    }
  }

  /** Every sensor reports, but for one in eight, which is faulty; one host in twelve drains. */
  void observe() {
    ReadingTable readings = new ReadingTable(state.hostCount());
    for (int row = 0; row < state.hostCount(); row++) {
      for (Metric metric : REPORTED) {
        if (draws.nextInt(SENSORS_PER_FAULT) == 0) {
          readings.putMissing(metric, row, Reading.Reason.DROPPED_OUT);
        } else {
          readings.put(metric, row, reading(metric), 0);
        }
      }
      boolean drains = draws.nextInt(HOSTS_PER_OUTAGE) == 0;
      state.setStatus(row, drains ? HostStatus.DRAINING : HostStatus.UP);
    }
    state.acceptReadings(readings);
  }

  private double reading(Metric metric) {
    double share = draws.nextInt(1001) / 1000.0;
    return switch (metric) {
      case CPU_UTILISATION, MEMORY_UTILISATION, DISK_SPACE_UTILISATION -> share;
      case INLET_TEMPERATURE, CPU_TEMPERATURE, CHASSIS_TEMPERATURE -> 18 + 60 * share;
      default -> 1000 * share;
    };
  }
}
