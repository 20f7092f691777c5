package dev.berth.constraint;

import dev.berth.configuration.Setting;
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
 * The host and its rack stay within the most instances of the request's group that the policy
 * names.
 */
record MostOfGroup() implements Constraint {

  @Override
  public boolean concerns(ConfigurationPolicy policy) {
    return Settings.MOST_PER_HOST.in(policy) != null || Settings.MOST_PER_RACK.in(policy) != null;
  }

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return keeps(Settings.MOST_PER_HOST, DomainLevel.HOST, host, request)
        && keeps(Settings.MOST_PER_RACK, DomainLevel.RACK, host, request);
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return keeps(Settings.MOST_PER_HOST, DomainLevel.HOST, host, request)
        ? "most-per-rack"
        : "most-per-host";
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    boolean rack = keeps(Settings.MOST_PER_HOST, DomainLevel.HOST, host, request);
    DomainLevel level = rack ? DomainLevel.RACK : DomainLevel.HOST;
    return "group %s has %d instances in the host's %s, the policy allows at most %d"
        .formatted(
            request.group(),
            host.groupInstances(request, level),
            level.key(),
            (rack ? Settings.MOST_PER_RACK : Settings.MOST_PER_HOST).in(request.policy()));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.TENANT_COUNTS, Aspect.GROUP_COUNTS);
  }

  @Override
  public DomainLevel level() {
    return DomainLevel.RACK;
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }

  private static boolean keeps(
      Setting<Long> limit, DomainLevel level, HostView host, LaunchRequest request) {
    Long most = limit.in(request.policy());
    return most == null || host.groupInstances(request, level) < most;
  }
}
