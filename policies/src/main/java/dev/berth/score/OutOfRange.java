package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.OnMissing;
import dev.berth.term.Score;
import java.util.List;
import java.util.Set;

/**
 * How far the worst of several readings is from its limit: 1 up to a margin below it, 0 at the
 * limit and above, straight between.
 *
 * @param margin share of the limit over which the score falls, above 0
 */
record OutOfRange(List<Limit> limits, double margin, OnMissing onMissing) implements Score {

  /** The highest acceptable value of a metric, above 0, in its unit. */
  record Limit(Metric metric, double highest) {}

  OutOfRange {
    limits = List.copyOf(limits);
  }

  @Override
  public double score(HostView host, LaunchRequest request) {
    double worst = 1;
    for (Limit limit : limits) {
      worst = Math.min(worst, room(limit, host.reading(limit.metric())));
    }
    return worst;
  }

  private double room(Limit limit, double value) {
    if (Double.isNaN(value)) {
      return onMissing == OnMissing.NEUTRAL ? 0.5 : 0;
    }
    double room = (limit.highest() - value) / (margin * limit.highest());
    return Math.min(1, Math.max(0, room));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.READINGS);
  }

  @Override
  public double steepness() {
    return 0;
  }
}
