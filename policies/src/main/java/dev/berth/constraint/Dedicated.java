package dev.berth.constraint;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Trend;
import java.util.Set;

/**
 * Where the policy wants a dedicated host, the host runs instances of the request's tenant only.
 */
record Dedicated() implements Constraint {

  @Override
  public boolean concerns(ConfigurationPolicy policy) {
    return Settings.DEDICATED.in(policy, false);
  }

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return !concerns(request.policy()) || others(host, request) == 0;
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return "dedicated";
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    return "the host is to be dedicated to %s and has %d instances of other tenants"
        .formatted(request.tenant(), others(host, request));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY, Aspect.TENANT_COUNTS, Aspect.GROUP_COUNTS);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }

  private static int others(HostView host, LaunchRequest request) {
    return host.instances() - host.tenantInstances(request, DomainLevel.HOST);
  }
}
