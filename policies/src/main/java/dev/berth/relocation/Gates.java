package dev.berth.relocation;

import dev.berth.model.HostStatus;
import dev.berth.state.FleetState;
import dev.berth.strategy.RelocationCause;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Which hosts the controller has closed to new instances, and why: they drain by its own word. */
final class Gates {

  private final FleetState state;
  private final Map<RelocationCause, BitSet> closed = new EnumMap<>(RelocationCause.class);

  Gates(FleetState state) {
    this.state = state;
  }

  /** Whether the controller has closed a host for any reason. */
  boolean closed(int row) {
    return closed.values().stream().anyMatch(rows -> rows.get(row));
  }

  boolean closed(int row, RelocationCause cause) {
    return rows(cause).get(row);
  }

  /** Takes no new instances from now on; nothing for a host that is not up. */
  void close(int row, RelocationCause cause) {
    if (state.status(row) == HostStatus.UP || closed(row)) {
      rows(cause).set(row);
      if (state.status(row) == HostStatus.UP) {
        state.setStatus(row, HostStatus.DRAINING);
      }
    }
  }

  /** Takes new instances again, unless it is closed for another reason. */
  void open(int row, RelocationCause cause) {
    if (rows(cause).get(row)) {
      rows(cause).clear(row);
      if (!closed(row) && state.status(row) == HostStatus.DRAINING) {
        state.setStatus(row, HostStatus.UP);
      }
    }
  }

  /** The fleet's word about a host overrules the controller's. */
  void forget(int row) {
    closed.values().forEach(rows -> rows.clear(row));
  }

  private BitSet rows(RelocationCause cause) {
    return closed.computeIfAbsent(cause, c -> new BitSet());
  }
}
