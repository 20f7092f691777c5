package dev.berth.placer;

import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.state.HostView;
import dev.berth.strategy.Strategy;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;

/**
 * The one reason by which a rejected request is counted: among the hosts that got furthest through
 * the constraints, the most frequent refusal code (ties: the first in alphabetical order).
 */
public final class RefusalReason {

  private final Object2IntOpenHashMap<String> hostsByCode = new Object2IntOpenHashMap<>();
  private int furthest = -1;

  private RefusalReason() {}

  /**
   * @throws IllegalStateException when a host would take the request
   */
  public static String of(Strategy strategy, FleetView fleet, LaunchRequest request) {
    RefusalReason reason = new RefusalReason();
    HostCursor host = fleet.cursor();
    for (int row = 0; row < fleet.hostCount(); row++) {
      reason.count(strategy, host.at(row), request);
    }
    return reason.mostFrequent();
  }

  private void count(Strategy strategy, HostView host, LaunchRequest request) {
    int refused = strategy.firstRefusal(host, request);
    if (refused < 0) {
      throw new IllegalStateException(
          "Host %s takes request %d.".formatted(host.spec().name(), request.id()));
    }
    if (refused > furthest) {
      furthest = refused;
      hostsByCode.clear();
    }
    if (refused == furthest) {
      hostsByCode.addTo(strategy.constraint(refused).refusalCode(host, request), 1);
    }
  }

  private String mostFrequent() {
    String reason = "";
    int most = 0;
    for (var entry : hostsByCode.object2IntEntrySet()) {
      int hosts = entry.getIntValue();
      if (hosts > most || (hosts == most && entry.getKey().compareTo(reason) < 0)) {
        most = hosts;
        reason = entry.getKey();
      }
    }
    return reason;
  }
}
