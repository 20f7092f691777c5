package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/** How evenly the resources of the host would be used; 1 is even. */
@SuppressWarnings("ArrayRecordComponent")
record Balance(Resource[] resources) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    double least = 1;
    double most = 0;
    for (Resource resource : resources) {
      double whole = host.allocatable(resource);
      if (whole > 0) {
        double used = 1 - (host.free(resource) - request.demand().get(resource)) / whole;
        least = Math.min(least, used);
        most = Math.max(most, used);
      }
    }
    return most < least ? 1 : 1 - (most - least);
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY);
  }

  @Override
  public double steepness() {
    return 1;
  }
}
