package dev.berth.placer;

import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.strategy.Strategy;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one reason by which a rejected request is counted: among the hosts that got furthest through
 * the constraints, the most frequent refusal code (ties: the first in alphabetical order).
 */
public final class RefusalReason {

  private RefusalReason() {}

  /**
   * @throws IllegalStateException when a host would take the request
   */
  public static String of(Strategy strategy, FleetView fleet, LaunchRequest request) {
    Map<String, Integer> codes = new TreeMap<>();
    int furthest = -1;
    HostCursor host = fleet.cursor();
    for (int row = 0; row < fleet.hostCount(); row++) {
      int refused = strategy.firstRefusal(host.at(row), request);
      if (refused < 0) {
        throw new IllegalStateException(
            "Host %s takes request %d.".formatted(host.spec().name(), request.id()));
      }
      if (refused > furthest) {
        furthest = refused;
        codes.clear();
      }
      if (refused == furthest) {
        codes.merge(strategy.constraint(refused).refusal(host, request).code(), 1, Integer::sum);
      }
    }
    return codes.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .orElseThrow()
        .getKey();
  }
}
