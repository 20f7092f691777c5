package dev.berth.manager;

import dev.berth.lifecycle.Pools;
import dev.berth.model.LicencePools;
import java.util.List;

/**
 * How a placement manager behaves besides its strategy.
 *
 * @param maxWaitTicks how long a request that no host takes waits for one; 0 rejects it at once
 * @param maxLaunchAttempts how often a launch is tried on another host after it failed, 1 or more
 * @param restarts whether an instance that is lost is launched again, ahead of requests that wait,
 *     as soon as a host takes it
 * @param pools where volumes and addresses come from
 * @param changes of tenants' policies while the run goes on
 * @param licences how many hosts may run which operating systems
 */
public record ManagerOptions(
    long maxWaitTicks,
    int maxLaunchAttempts,
    boolean restarts,
    Pools pools,
    List<PlannedChange> changes,
    LicencePools licences) {

  public static final ManagerOptions DEFAULT = new ManagerOptions(0, 3);

  /** With restarts. */
  public ManagerOptions(long maxWaitTicks, int maxLaunchAttempts) {
    this(maxWaitTicks, maxLaunchAttempts, true);
  }

  /** Without pools, planned changes and licences. */
  public ManagerOptions(long maxWaitTicks, int maxLaunchAttempts, boolean restarts) {
    this(maxWaitTicks, maxLaunchAttempts, restarts, Pools.NONE, List.of(), LicencePools.NONE);
  }

  public ManagerOptions {
    changes = List.copyOf(changes);
    if (maxWaitTicks < 0) {
      throw new IllegalArgumentException(
          "The maxWaitTicks (%d) must not be negative.".formatted(maxWaitTicks));
    }
    if (maxLaunchAttempts < 1) {
      throw new IllegalArgumentException(
          "The maxLaunchAttempts (%d) must be 1 or more.".formatted(maxLaunchAttempts));
    }
  }
}
