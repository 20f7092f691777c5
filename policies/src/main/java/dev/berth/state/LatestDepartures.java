package dev.berth.state;

import dev.berth.model.LaunchRequest;

/**
 * Per host when the last of its instances is due to depart. Departures of the latest instance mark
 * the host; its new value is sought among its instances when it is asked for.
 */
final class LatestDepartures {

  private static final long UNKNOWN = -1;

  private final Allocations allocations;
  private final long[] latest;

  LatestDepartures(Allocations allocations, int hosts) {
    this.allocations = allocations;
    latest = new long[hosts];
  }

  /** An instance came to a host (sign +1) or left it (sign -1). */
  void changed(LaunchRequest request, int row, int sign) {
    long departure = request.departureTick();
    if (latest[row] == UNKNOWN) {
      return;
    }
    if (sign > 0) {
      latest[row] = Math.max(latest[row], departure);
    } else if (departure >= latest[row]) {
      latest[row] = UNKNOWN;
    }
  }

  /** 0 without instances. */
  long latest(int row) {
    if (latest[row] == UNKNOWN) {
      latest[row] = 0;
      allocations.forEach(
          row,
          slot -> latest[row] = Math.max(latest[row], allocations.request(slot).departureTick()));
    }
    return latest[row];
  }
}
