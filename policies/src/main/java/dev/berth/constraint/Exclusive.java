package dev.berth.constraint;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Trend;
import java.util.Set;

/** The host is not dedicated to another tenant. */
record Exclusive() implements Constraint {

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return host.dedicatedToOthers(request) == 0;
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return "dedicated-to-other";
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    return "%d instances of other tenants have the host for their tenant alone"
        .formatted(host.dedicatedToOthers(request));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.DEDICATION);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }
}
