package dev.berth.counterfactual;

import dev.berth.counterfactual.Counterfactuals.Shortfall;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Explanation;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.strategy.Strategy;
import dev.berth.term.Constraint;
import dev.berth.term.Miss;
import java.util.List;

/** Which constraint keeps a refused request from every host, and by how much. */
final class Shortfalls {

  private Shortfalls() {}

  /** The constraint that the furthest hosts fail, and the one of them that fails it least. */
  static Shortfall of(Strategy strategy, FleetView fleet, Explanation explanation) {
    LaunchRequest request = explanation.request();
    HostCursor host = fleet.cursor();
    int furthest = -1;
    int nearest = 0;
    int hosts = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < fleet.hostCount(); row++) {
      int refused = strategy.firstRefusal(host.at(row), request);
      if (refused > furthest) {
        furthest = refused;
        hosts = 0;
        least = Double.POSITIVE_INFINITY;
        nearest = row;
      }
      if (refused == furthest) {
        hosts++;
        double share = share(strategy.constraint(refused).misses(host, request));
        if (share < least) {
          least = share;
          nearest = row;
        }
      }
    }
    Constraint binding = strategy.constraint(furthest);
    host.at(nearest);
    return new Shortfall(
        strategy.constraintName(furthest),
        hosts,
        nearest,
        binding.misses(host, request),
        binding.refusalDetail(host, request));
  }

  /** The largest share that is missed; infinite where it is no question of amounts. */
  private static double share(List<Miss> misses) {
    return misses.stream().mapToDouble(Miss::share).max().orElse(Double.POSITIVE_INFINITY);
  }
}
