package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/**
 * 1 where the host runs the request's operating system already, else 0; 1 everywhere for a system
 * that needs no licence.
 */
record LicenceHeld() implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    return host.licencesLeft(request) == Integer.MAX_VALUE || host.systemInstances(request) > 0
        ? 1
        : 0;
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.LICENCES);
  }

  @Override
  public double steepness() {
    return 0;
  }
}
