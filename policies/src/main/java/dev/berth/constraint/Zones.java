package dev.berth.constraint;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Trend;
import java.util.List;
import java.util.Set;

/** The host stands in one of the zones that the policy allows. */
record Zones() implements Constraint {

  @Override
  public boolean concerns(ConfigurationPolicy policy) {
    return Settings.ZONES.in(policy) != null;
  }

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    List<String> zones = Settings.ZONES.in(request.policy());
    return zones == null || zones.contains(host.spec().zone());
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return "zones";
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    return "the host is in zone %s, the policy allows %s"
        .formatted(
            host.spec().zone(), String.join(", ", Settings.ZONES.in(request.policy(), List.of())));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of();
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }
}
