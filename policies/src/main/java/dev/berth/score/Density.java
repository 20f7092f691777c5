package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/**
 * Packs or spreads by one number: density x how full the host would be + (1 - density) x how empty.
 * At 1/2 every host scores alike.
 */
record Density(FreeShare share, double density) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    double empty = share.after(host, request);
    return Math.min(1, Math.max(0, density * (1 - empty) + (1 - density) * empty));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY);
  }

  @Override
  public boolean comparesWithFleet() {
    return share.ofLargestHost();
  }

  @Override
  public double steepness() {
    return 1;
  }
}
