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
 * The host's domain has an instance of every group near which the policy wants the instance; a
 * group that has no instance anywhere does not count yet.
 */
record Affinity() implements Constraint {

  @Override
  public boolean concerns(ConfigurationPolicy policy) {
    return Settings.AFFINITY.in(policy) != null;
  }

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return firstAbsent(host, request).isEmpty();
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return "affinity";
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    String group = firstAbsent(host, request);
    return "group %s has %d instances, none of them in the host's %s"
        .formatted(
            group, host.namedInstances(request, group), affinityLevel(request.policy()).key());
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

  /** The first group that stands elsewhere only, or nothing. */
  private static String firstAbsent(HostView host, LaunchRequest request) {
    for (String group : Settings.AFFINITY.in(request.policy(), List.of())) {
      if (host.namedInstances(request, group, affinityLevel(request.policy())) == 0
          && host.namedInstances(request, group) > 0) {
        return group;
      }
    }
    return "";
  }

  private static DomainLevel affinityLevel(ConfigurationPolicy policy) {
    return DomainLevel.of(Settings.AFFINITY_LEVEL.in(policy, DomainLevel.HOST.key()));
  }
}
