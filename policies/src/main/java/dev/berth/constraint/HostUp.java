package dev.berth.constraint;

import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Refusal;
import java.util.Locale;
import java.util.Set;

/** The host is up and takes new instances. */
record HostUp() implements Constraint {

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return host.status() == HostStatus.UP;
  }

  @Override
  public Refusal refusal(HostView host, LaunchRequest request) {
    String status = host.status().name().toLowerCase(Locale.ROOT);
    return new Refusal("host-" + status, "the host is " + status);
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.STATUS);
  }
}
