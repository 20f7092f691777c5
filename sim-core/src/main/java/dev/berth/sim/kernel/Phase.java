package dev.berth.sim.kernel;

/** The order of events within one tick; what an earlier phase frees, a later one may use. */
public enum Phase {
  /** Departures of instances, and completions of the fleet's actions. */
  COMPLETION,
  FAULT,
  MONITOR,
  TIMER,
  ARRIVAL
}
