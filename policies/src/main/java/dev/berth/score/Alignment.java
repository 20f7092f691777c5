package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import dev.berth.term.Trend;
import java.util.Set;

/** The mean over resources of demand times free amount, both as shares of the host. */
@SuppressWarnings("ArrayRecordComponent")
record Alignment(Resource[] resources) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    double sum = 0;
    int counted = 0;
    for (Resource resource : resources) {
      double whole = host.allocatable(resource);
      if (whole > 0) {
        sum += request.demand().get(resource) / whole * (host.free(resource) / whole);
        counted++;
      }
    }
    return counted == 0 ? 0 : sum / counted;
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }

  @Override
  public double steepness() {
    return 1;
  }
}
