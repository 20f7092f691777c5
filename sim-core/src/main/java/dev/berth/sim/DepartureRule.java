package dev.berth.sim;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;

/**
 * When an instance departs. Either way an instance occupies its host until the tick after it
 * started, at least; a request that still waits at its absolute departure leaves the queue.
 */
public enum DepartureRule {
  /** Start + lifetime: an instance that started late departs late. */
  AFTER_START,
  /** Arrival + lifetime: the trace's own instants. */
  ABSOLUTE;

  /** The instant of departure, or {@link Ticks#NEVER}. */
  long departureTick(LaunchRequest request, long startTick) {
    long from = this == AFTER_START ? startTick : request.arrivalTick();
    long departure = from + request.lifetimeTicks();
    return departure < from ? Ticks.NEVER : Math.max(departure, startTick + 1);
  }
}
