package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/** Whether the host has instances already. */
record Busy() implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    return host.instances() > 0 ? 1 : 0;
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY);
  }

  @Override
  public double steepness() {
    return 0;
  }
}
