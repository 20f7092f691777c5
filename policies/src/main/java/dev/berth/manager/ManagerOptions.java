package dev.berth.manager;

import dev.berth.model.LicencePools;

/**
 * How a placement manager behaves besides its strategy.
 *
 * @param maxWaitTicks how long a request that no host takes waits for one; 0 rejects it at once
 * @param maxLaunchAttempts how often a launch is tried on another host after it failed, 1 or more
 * @param restarts whether an instance that is lost is launched again, ahead of requests that wait,
 *     as soon as a host takes it
 * @param licences how many hosts may run which operating systems
 */
public record ManagerOptions(
    long maxWaitTicks, int maxLaunchAttempts, boolean restarts, LicencePools licences) {

  public static final ManagerOptions DEFAULT = new ManagerOptions(0, 3);

  /** With restarts, without licences. */
  public ManagerOptions(long maxWaitTicks, int maxLaunchAttempts) {
    this(maxWaitTicks, maxLaunchAttempts, true, LicencePools.NONE);
  }

  public ManagerOptions {
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
