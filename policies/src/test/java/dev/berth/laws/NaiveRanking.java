package dev.berth.laws;

import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.state.HostView;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.TierSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The reference of what a strategy wants: every host's tiers by the words of the glossary. */
final class NaiveRanking {

  private final Strategy strategy;
  private final FleetView fleet;
  private final LaunchRequest request;

  NaiveRanking(Strategy strategy, FleetView fleet, LaunchRequest request) {
    this.strategy = strategy;
    this.fleet = fleet;
    this.request = request;
  }

  /** Rows that every constraint allows. */
  List<Integer> allowed() {
    List<Integer> rows = new ArrayList<>();
    HostCursor host = fleet.cursor();
    for (int row = 0; row < fleet.hostCount(); row++) {
      if (allows(host.at(row))) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Allowed rows that no other one beats. */
  List<Integer> best() {
    List<Integer> best = new ArrayList<>();
    double[] most = null;
    for (int row : allowed()) {
      double[] tiers = tiers(row);
      int order = most == null ? 1 : Arrays.compare(tiers, most);
      if (order > 0) {
        best.clear();
        most = tiers;
      }
      if (order >= 0) {
        best.add(row);
      }
    }
    return best;
  }

  /** What is compared, tier by tier. */
  double[] tiers(int row) {
    double[] values = new double[strategy.tierCount()];
    for (int tier = 0; tier < values.length; tier++) {
      values[tier] = tier(tier, fleet.cursor().at(row));
    }
    return values;
  }

  private double tier(int index, HostView host) {
    TierSpec spec = strategy.spec().tiers().get(index);
    double sum = 0;
    double weights = 0;
    for (int term = 0; term < spec.scores().size(); term++) {
      double weight = spec.scores().get(term).weight();
      sum += weight * strategy.tier(index).score(term).score(host, request);
      weights += Math.abs(weight);
    }
    double mean = sum / weights;
    int levels = spec.levels();
    return 0.0 + (levels == 0 ? mean : Math.min(levels - 1, Math.floor(mean * levels)));
  }

  private boolean allows(HostView host) {
    for (int i = 0; i < strategy.constraintCount(); i++) {
      if (!strategy.constraint(i).allows(host, request)) {
        return false;
      }
    }
    return true;
  }
}
