package dev.berth.score;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Score;
import java.util.Set;

/**
 * How little the instance would prolong the time for which its host stays in use: 1 when it departs
 * before the host's last instance, else scale / (scale + prolongation).
 */
record LifetimeFit(double scaleTicks) implements Score {

  @Override
  public double score(HostView host, LaunchRequest request) {
    long departure = request.departureTick();
    long busyUntil = Math.max(host.latestDepartureTick(), request.arrivalTick());
    if (departure <= busyUntil) {
      return 1;
    }
    return departure == Ticks.NEVER ? 0 : scaleTicks / (scaleTicks + (departure - busyUntil));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY, Aspect.LIFETIME);
  }
}
