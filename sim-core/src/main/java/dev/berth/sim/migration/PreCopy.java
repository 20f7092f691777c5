package dev.berth.sim.migration;

/**
 * The arithmetic of iterative pre-copy, without any state. Sources: Clark et al., NSDI 2005
 * (rounds, working set); the remaining memory after a round as in SimGrid's VmLiveMigration; the
 * rule of an unproductive round and the steps of throttling as in QEMU's migration/ram.c.
 */
final class PreCopy {

  /** A round in which more than this share of what was sent was written again is unproductive. */
  private static final double UNPRODUCTIVE_SHARE = 0.5;

  static final int UNPRODUCTIVE_ROUNDS = 2;
  private static final double FIRST_THROTTLE = 0.2;
  private static final double THROTTLE_STEP = 0.1;
  private static final double MOST_THROTTLE = 0.99;
  private static final double BITS_PER_MIB = 8.0 * (1 << 20);

  private PreCopy() {}

  /** Memory that must be sent again: written at a rate for so long, at most the working set. */
  static double dirtiedMiB(double miBPerSecond, double seconds, double workingSetMiB) {
    return Math.min(miBPerSecond * seconds, workingSetMiB);
  }

  /** Whether the rest can be sent while the instance is stopped for no longer than it may be. */
  static boolean fitsDownTime(double restMiB, double miBPerSecond, double maxDownSeconds) {
    return restMiB <= miBPerSecond * maxDownSeconds;
  }

  static boolean unproductive(double sentMiB, double dirtiedMiB) {
    return dirtiedMiB > UNPRODUCTIVE_SHARE * sentMiB;
  }

  /** The share of its pace that is taken from an instance next. */
  static double nextThrottle(double throttle) {
    return throttle == 0 ? FIRST_THROTTLE : Math.min(MOST_THROTTLE, throttle + THROTTLE_STEP);
  }

  static double miBPerSecond(double mbps) {
    return mbps * 1e6 / BITS_PER_MIB;
  }
}
