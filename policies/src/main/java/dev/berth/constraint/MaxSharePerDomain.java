package dev.berth.constraint;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Trend;
import java.util.Set;

/**
 * At most a share of the tenant's or the group's instances, the new one included and rounded up,
 * stands in one domain: what the loss of the domain may take.
 */
record MaxSharePerDomain(DomainLevel level, boolean ofTenant, double share) implements Constraint {

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return inDomain(host, request) + 1 <= most(host, request);
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return "max-share-per-" + level.key();
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    return "%s %s would have %d of %d instances in the host's %s, at most %d may stand there"
        .formatted(
            ofTenant ? "tenant" : "group",
            ofTenant ? request.tenant() : request.group(),
            inDomain(host, request) + 1,
            inFleet(host, request) + 1,
            level.key(),
            most(host, request));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.TENANT_COUNTS, Aspect.GROUP_COUNTS);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }

  private int most(HostView host, LaunchRequest request) {
    return (int) Math.ceil(share * (inFleet(host, request) + 1));
  }

  private int inDomain(HostView host, LaunchRequest request) {
    return ofTenant ? host.tenantInstances(request, level) : host.groupInstances(request, level);
  }

  private int inFleet(HostView host, LaunchRequest request) {
    return ofTenant ? host.tenantInstances(request) : host.groupInstances(request);
  }
}
