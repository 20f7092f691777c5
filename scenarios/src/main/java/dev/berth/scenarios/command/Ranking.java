package dev.berth.scenarios.command;

import dev.berth.placer.Explanation;
import dev.berth.placer.Explanation.HostVerdict;
import java.util.Comparator;
import java.util.List;

/** The hosts that fit, the best first. */
final class Ranking {

  private Ranking() {}

  /** By tiers, then the winner and the runner-up, then row order. */
  static List<HostVerdict> of(Explanation explanation) {
    return explanation.feasible().stream()
        .sorted(
            Comparator.comparing((HostVerdict host) -> host, Ranking::byTiers)
                .thenComparing(host -> host.row() != explanation.winner())
                .thenComparing(host -> host.row() != explanation.runnerUp())
                .thenComparing(HostVerdict::row))
        .toList();
  }

  private static int byTiers(HostVerdict left, HostVerdict right) {
    for (int tier = 0; tier < left.tiers().size(); tier++) {
      int order =
          Double.compare(right.tiers().get(tier).compared(), left.tiers().get(tier).compared());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
