package dev.berth.relocation;

import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.model.Ticks;
import dev.berth.ports.Fleet;
import dev.berth.ports.Timers;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.Room;
import dev.berth.strategy.RelocationCause;
import dev.berth.strategy.RelocationOptions.Sleep;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import java.util.Arrays;
import java.util.Optional;

/**
 * Puts empty hosts to sleep, and wakes them when a request finds no host or too few spare ones are
 * left. Empty hosts of a domain at its power cap sleep at once.
 */
final class Sleeper {

  private final FleetState state;
  private final Fleet fleet;
  private final Timers timers;
  private final Gates gates;
  private final Optional<Sleep> options;
  private final HostCursor host;
  private final long[] emptySince;

  /**
   * Hosts that are being woken, with what is left of them after the requests they are meant for.
   */
  private final Int2ObjectRBTreeMap<long[]> waking = new Int2ObjectRBTreeMap<>();

  Sleeper(FleetState state, Fleet fleet, Timers timers, Gates gates, Optional<Sleep> options) {
    this.state = state;
    this.fleet = fleet;
    this.timers = timers;
    this.gates = gates;
    this.options = options;
    host = state.cursor();
    emptySince = new long[state.hostCount()];
    Arrays.fill(emptySince, Ticks.NEVER);
  }

  /** Looks at every host. */
  void review() {
    if (options.isEmpty()) {
      openEmptied();
      return;
    }
    int spare = note();
    for (int row = state.hostCount() - 1; row >= 0; row--) {
      boolean empty = emptySince[row] != Ticks.NEVER;
      if (empty && gates.closed(row)) {
        keepOrSleep(row, spare);
      } else if (empty && spare > options.get().spareHosts() && rested(row)) {
        spare--;
        sleep(row);
      }
    }
    wakeSpare(options.get().spareHosts() - spare - waking.size());
  }

  /** A request found no host: the first sleeping host that has room for it is woken. */
  void unplaced(LaunchRequest request) {
    if (options.isEmpty() || promised(request)) {
      return;
    }
    for (int row = 0; row < state.hostCount(); row++) {
      if (asleep(row) && Room.fits(host.at(row), request.flavor().shape())) {
        wake(row);
        promised(request);
        return;
      }
    }
  }

  void statusChanged(int row, HostStatus status) {
    waking.remove(row);
  }

  private void openEmptied() {
    for (int row = 0; row < state.hostCount(); row++) {
      if (gates.closed(row, RelocationCause.UNDERLOAD) && state.instances(row) == 0) {
        gates.open(row, RelocationCause.UNDERLOAD);
      }
    }
  }

  /** Notes since when hosts are empty; returns how many of them take instances. */
  private int note() {
    int spare = 0;
    for (int row = 0; row < emptySince.length; row++) {
      HostStatus status = state.status(row);
      boolean on = status == HostStatus.UP || (status == HostStatus.DRAINING && gates.closed(row));
      if (!on || state.instances(row) > 0 || state.holds(row)) {
        emptySince[row] = Ticks.NEVER;
      } else {
        emptySince[row] = Math.min(emptySince[row], timers.now());
        spare += status == HostStatus.UP ? 1 : 0;
      }
    }
    return spare;
  }

  /** A host that was emptied stays where a spare one is missing, unless its domain is capped. */
  private void keepOrSleep(int row, int spare) {
    boolean capped = gates.closed(row, RelocationCause.POWER_CAP);
    if (!capped && spare < options.orElseThrow().spareHosts()) {
      gates.open(row, RelocationCause.UNDERLOAD);
    } else {
      sleep(row);
    }
  }

  private boolean rested(int row) {
    return timers.now() - emptySince[row] >= options.orElseThrow().idleTicks();
  }

  private void sleep(int row) {
    gates.close(row, RelocationCause.UNDERLOAD);
    emptySince[row] = Ticks.NEVER;
    fleet.power(row, HostStatus.ASLEEP);
  }

  private boolean asleep(int row) {
    return state.status(row) == HostStatus.ASLEEP && !waking.containsKey(row);
  }

  private void wakeSpare(int missing) {
    int left = missing;
    for (int row = 0; row < state.hostCount() && left > 0; row++) {
      if (asleep(row)) {
        wake(row);
        left--;
      }
    }
  }

  private void wake(int row) {
    waking.put(
        row, Resource.ALL.stream().mapToLong(resource -> state.free(resource, row)).toArray());
    fleet.power(row, HostStatus.UP);
  }

  /** Whether a host that is being woken has room for the request too; then it is meant for it. */
  private boolean promised(LaunchRequest request) {
    for (long[] left : waking.values()) {
      boolean fits =
          Resource.ALL.stream().allMatch(r -> request.demand().get(r) <= left[r.ordinal()]);
      if (fits) {
        Resource.ALL.forEach(r -> left[r.ordinal()] -= request.demand().get(r));
        return true;
      }
    }
    return false;
  }
}
