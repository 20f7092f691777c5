package dev.berth.score;

import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.OnMissing;
import dev.berth.term.Score;
import dev.berth.term.Trend;
import java.util.Set;

/** A measured metric on a straight line from worst (0) to best (1), clipped. */
record ReadingScore(Metric metric, double best, double worst, OnMissing onMissing)
    implements Score {

  ReadingScore {
    if (best == worst) {
      throw new BadInputException(
          "The score reading needs best (%s) and worst (%s) to differ.".formatted(best, worst));
    }
  }

  @Override
  public double score(HostView host, LaunchRequest request) {
    double value = host.reading(metric);
    if (Double.isNaN(value)) {
      return onMissing == OnMissing.NEUTRAL ? 0.5 : 0;
    }
    return Math.min(1, Math.max(0, (value - worst) / (best - worst)));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.READINGS);
  }

  @Override
  public Trend trend(Metric of) {
    if (of != metric) {
      return Trend.UNSPECIFIED;
    }
    return best > worst ? Trend.RISING : Trend.FALLING;
  }

  @Override
  public double steepness() {
    return 0;
  }
}
