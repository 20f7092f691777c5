package dev.berth.constraint;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Trend;
import java.util.Set;
import java.util.TreeSet;

/** The host has every trait that the request requires. */
record Traits() implements Constraint {

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    return request.requiredTraits().isEmpty()
        || host.spec().type().traits().containsAll(request.requiredTraits());
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return "traits";
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    Set<String> lacking = new TreeSet<>(request.requiredTraits());
    lacking.removeAll(host.spec().type().traits());
    return "lacks " + String.join(", ", lacking);
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
