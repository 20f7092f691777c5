package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import dev.berth.term.Trend;
import java.util.Set;

/** One less the mean square of the shares that would stay free; 1 is full. */
@SuppressWarnings("ArrayRecordComponent")
record ResidualNorm(Resource[] resources) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    double sum = 0;
    int counted = 0;
    for (Resource resource : resources) {
      double whole = host.allocatable(resource);
      if (whole > 0) {
        double left = (host.free(resource) - request.demand().get(resource)) / whole;
        sum += left * left;
        counted++;
      }
    }
    return counted == 0 ? 0 : 1 - sum / counted;
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY);
  }

  @Override
  public Trend trend() {
    return Trend.FALLING;
  }

  @Override
  public double steepness() {
    return 2;
  }
}
