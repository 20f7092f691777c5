package dev.berth.constraint;

import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Trend;
import java.util.Locale;
import java.util.Set;

/** The host is up and takes new instances. */
record HostUp() implements Constraint {

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return host.status() == HostStatus.UP;
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return switch (host.status()) {
      case UP -> "host-up";
      case DRAINING -> "host-draining";
      case ASLEEP -> "host-asleep";
      case DOWN -> "host-down";
    };
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    return "the host is " + host.status().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.STATUS);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }
}
