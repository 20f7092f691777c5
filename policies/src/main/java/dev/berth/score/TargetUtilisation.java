package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/**
 * Highest where the host would be filled to the target, falling in straight lines to 0 at empty and
 * full.
 */
record TargetUtilisation(FreeShare freeShare, double target) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    double used = 1 - freeShare.after(host, request);
    return used <= target ? used / target : (1 - used) / (1 - target);
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY);
  }

  @Override
  public double steepness() {
    return 1 / Math.min(target, 1 - target);
  }
}
