package dev.berth.sim.fleet;

import dev.berth.sim.migration.MigrationOutcome;

/** Is told what is true of the fleet, as the placement manager never is. */
public interface TruthListener {

  /** Listens to nothing. */
  TruthListener NONE = (tick, truth) -> {};

  /** All hosts were evaluated at this tick; the truth is valid during the call only. */
  void sampled(long tick, FleetTruth truth);

  /** A migration is over, however it ended. */
  default void migrated(MigrationOutcome outcome) {}

  /** The run has ended; energy is settled up to this tick. */
  default void ended(long tick, FleetTruth truth) {}
}
