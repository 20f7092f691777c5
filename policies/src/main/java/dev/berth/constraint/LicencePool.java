package dev.berth.constraint;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Trend;
import java.util.Set;

/** The host runs the request's operating system already, or a licence of its pool is left. */
record LicencePool() implements Constraint {

  @Override
  public boolean concerns(ConfigurationPolicy policy) {
    return Settings.OPERATING_SYSTEM.in(policy) != null;
  }

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return host.systemInstances(request) > 0 || host.licencesLeft(request) > 0;
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return "licence";
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    return "the host holds no licence of %s and none is left in the pool"
        .formatted(Settings.OPERATING_SYSTEM.in(request.policy(), ""));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.LICENCES);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }
}
