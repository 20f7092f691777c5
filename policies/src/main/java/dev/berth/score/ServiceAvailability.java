package dev.berth.score;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/**
 * The share of the tenant's or the group's instances that would survive the loss of the host's
 * domain: 1 - (those in the domain) / (all of them, the new one included).
 */
record ServiceAvailability(DomainLevel level, boolean ofTenant) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    int inDomain =
        ofTenant ? host.tenantInstances(request, level) : host.groupInstances(request, level);
    int inFleet = ofTenant ? host.tenantInstances(request) : host.groupInstances(request);
    return Math.max(0, 1 - (double) inDomain / (inFleet + 1));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.TENANT_COUNTS, Aspect.GROUP_COUNTS);
  }

  @Override
  public double steepness() {
    return 0;
  }
}
