package dev.berth.constraint;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Trend;
import java.util.List;
import java.util.Set;

/**
 * The host's domain has no instance of the groups away from which the policy wants the instance.
 */
record AntiAffinity() implements Constraint {

  @Override
  public boolean concerns(ConfigurationPolicy policy) {
    return Settings.ANTI_AFFINITY.in(policy) != null;
  }

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return firstPresent(host, request).isEmpty();
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return "anti-affinity";
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    String group = firstPresent(host, request);
    DomainLevel level = separationLevel(request.policy());
    return "group %s has %d instances in the host's %s"
        .formatted(group, host.namedInstances(request, group, level), level.key());
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.GROUP_COUNTS);
  }

  @Override
  public DomainLevel level() {
    return DomainLevel.ZONE;
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }

  /** The first group that stands in the host's domain, or nothing. */
  private static String firstPresent(HostView host, LaunchRequest request) {
    DomainLevel level = separationLevel(request.policy());
    for (String group : Settings.ANTI_AFFINITY.in(request.policy(), List.of())) {
      if (host.namedInstances(request, group, level) > 0) {
        return group;
      }
    }
    return "";
  }

  private static DomainLevel separationLevel(ConfigurationPolicy policy) {
    return DomainLevel.of(Settings.ANTI_AFFINITY_LEVEL.in(policy, DomainLevel.HOST.key()));
  }
}
