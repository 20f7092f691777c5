package dev.berth.sim.planetlab;

/** Is told of every tick. */
@FunctionalInterface
public interface TickListener {

  /** Looks at nothing. */
  TickListener NONE = (tick, state) -> {};

  /** The moves of a tick were started. */
  void ticked(long tick, TickState state);

  /**
   * A fleet at a tick.
   *
   * @param activeHosts in use before the moves
   * @param powerWatts of all hosts before the moves
   * @param utilisation used share of the whole fleet's speed before the moves
   * @param instances that have not left
   * @param overloadedHosts by the detector; 0 without one
   * @param migrations that start
   * @param energyKwh so far
   */
  record TickState(
      int activeHosts,
      double powerWatts,
      double utilisation,
      int instances,
      int overloadedHosts,
      int migrations,
      double energyKwh) {}
}
