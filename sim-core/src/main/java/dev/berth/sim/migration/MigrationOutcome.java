package dev.berth.sim.migration;

/**
 * What became of a migration.
 *
 * @param source row of the host that the instance set out from
 * @param target row of the host that it was to reach
 * @param rounds passes over memory that were begun, the one while it was stopped included
 * @param sentMiB memory that crossed the network
 * @param downTicks how long the instance was stopped
 * @param reason empty when it was completed
 */
public record MigrationOutcome(
    long instance,
    int source,
    int target,
    long startTick,
    long endTick,
    int rounds,
    double sentMiB,
    long downTicks,
    End end,
    String reason) {

  /** How a migration ends. */
  public enum End {
    COMPLETED,
    /** The instance goes on where it was. */
    FAILED,
    /** The instance ended on its way. */
    CANCELLED,
    /** The instance had moved, and its memory did not arrive in whole: it is gone. */
    LOST
  }

  public long durationTicks() {
    return endTick - startTick;
  }
}
