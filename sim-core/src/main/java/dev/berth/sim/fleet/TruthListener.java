package dev.berth.sim.fleet;

import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.provision.GroupLoads;
import dev.berth.state.ReadingTable;

/** Is told what is true of the fleet, as the placement manager never is. */
public interface TruthListener {

  /** Listens to nothing. */
  TruthListener NONE = (tick, truth) -> {};

  /** All hosts were evaluated at this tick; the truth is valid during the call only. */
  void sampled(long tick, FleetTruth truth);

  /** A migration is over, however it ended. */
  default void migrated(MigrationOutcome outcome) {}

  /** The same, with what sensors make of it; both are valid during the call only. */
  default void sampled(long tick, FleetTruth truth, ReadingTable readings) {
    sampled(tick, truth);
  }

  /** Groups that scale, at the same tick. */
  default void sampled(long tick, GroupLoads groups) {}

  /** The run has ended; energy is settled up to this tick. */
  default void ended(long tick, FleetTruth truth) {}
}
