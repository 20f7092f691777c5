package dev.berth.constraint;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Miss;
import dev.berth.term.Trend;
import java.util.List;
import java.util.Set;

/** At most so many instances of the same tenant or group stand in one domain. */
record MaxPerDomain(DomainLevel level, boolean ofTenant, int limit) implements Constraint {

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return count(host, request) < limit;
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return switch (level) {
      case HOST -> "max-per-host";
      case RACK -> "max-per-rack";
      case FEED -> "max-per-feed";
      case ZONE -> "max-per-zone";
    };
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    return "%s %s has %d instances in the host's %s, at most %d may stand there"
        .formatted(
            ofTenant ? "tenant" : "group",
            ofTenant ? request.tenant() : request.group(),
            count(host, request),
            level.key(),
            limit);
  }

  @Override
  public List<Miss> misses(HostView host, LaunchRequest request) {
    double over = count(host, request) - limit + 1.0;
    return List.of(new Miss("instances in the " + level.key(), over, "instances", over / limit));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.TENANT_COUNTS);
  }

  private int count(HostView host, LaunchRequest request) {
    return ofTenant ? host.tenantInstances(request, level) : host.groupInstances(request, level);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }
}
