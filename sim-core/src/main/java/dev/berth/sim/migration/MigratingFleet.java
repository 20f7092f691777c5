package dev.berth.sim.migration;

import dev.berth.model.Placement;

/** What the migration engine asks of a fleet, and what it does to it. */
public interface MigratingFleet {

  /** Memory that a running instance uses, in MiB; all that it was given where that is not known. */
  double memoryInUseMiB(long instance);

  /**
   * Processors that a running instance keeps busy, in vCPUs; all that it was given where that is
   * not known.
   */
  double busyVcpus(long instance);

  /** Lets an instance do this share of what it would do; 0 stops it, 1 is its full pace. */
  void setPace(long instance, double share);

  /** A host carries (sign +1) or no longer carries (sign -1) a migration's cost. */
  void carry(int host, long milliVcpu, double memoryMiB, int sign);

  /** The instance runs at the target from now on. */
  void handOver(long instance, Placement target);

  /** A migration is over; where the instance is lost the fleet ends it. */
  void ended(MigrationOutcome outcome, Placement target);
}
