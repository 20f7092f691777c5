package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import dev.berth.term.Trend;
import java.util.Set;

/** How empty the host would be; 1 is empty. */
record FreeAfter(FreeShare freeShare) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    return freeShare.after(host, request);
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY);
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }

  @Override
  public double steepness() {
    return 1;
  }

  @Override
  public boolean comparesWithFleet() {
    return freeShare.ofLargestHost();
  }
}
