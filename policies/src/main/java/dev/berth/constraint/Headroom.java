package dev.berth.constraint;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Miss;
import dev.berth.term.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A share of each named resource stays free after the placement. */
@SuppressWarnings("ArrayRecordComponent")
record Headroom(Resource[] resources, double share) implements Constraint {

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    for (Resource resource : resources) {
      if (lacks(host, request, resource)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return "headroom";
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    for (Resource resource : resources) {
      if (lacks(host, request, resource)) {
        return "%s: %d %s would stay free, %.0f must"
            .formatted(
                resource.key(),
                host.free(resource) - request.demand().get(resource),
                resource.unit(),
                share * host.allocatable(resource));
      }
    }
    throw new IllegalStateException("The host keeps its headroom.");
  }

  @Override
  public List<Miss> misses(HostView host, LaunchRequest request) {
    List<Miss> misses = new ArrayList<>();
    for (Resource resource : resources) {
      if (lacks(host, request, resource)) {
        double kept = share * host.allocatable(resource);
        double after = (double) host.free(resource) - request.demand().get(resource);
        misses.add(Miss.of(resource, kept - after, host));
      }
    }
    return misses;
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY);
  }

  private boolean lacks(HostView host, LaunchRequest request, Resource resource) {
    long after = host.free(resource) - request.demand().get(resource);
    return after < share * host.allocatable(resource);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }
}
