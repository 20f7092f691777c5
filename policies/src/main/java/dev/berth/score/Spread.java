package dev.berth.score;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/** One over one more than the instances of the same tenant or group in the failure domain. */
record Spread(DomainLevel level, boolean ofTenant) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    int count =
        ofTenant ? host.tenantInstances(request, level) : host.groupInstances(request, level);
    return 1.0 / (1 + count);
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.TENANT_COUNTS);
  }

  @Override
  public double steepness() {
    return 0;
  }
}
