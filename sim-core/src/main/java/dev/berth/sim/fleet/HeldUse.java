package dev.berth.sim.fleet;

import java.util.Arrays;

/**
 * One resource's use by instance slot, held from one sample to the next, and its sums by host. Kept
 * in whole multiples of 2^-30 of the resource's unit, so that a sum is exact whatever came and went
 * in whichever order. A use that is not modelled (NaN) makes its host's sum unknown while it lasts.
 */
final class HeldUse {

  private static final double PARTS_PER_UNIT = 1L << 30;
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final long[] sumOfHost;
  private final int[] unknownOnHost;
  private long[] parts = new long[64];

  HeldUse(int hosts) {
    sumOfHost = new long[hosts];
    unknownOnHost = new int[hosts];
  }

  /** Holds the first sample of an instance that starts on a host. */
  void start(int slot, int host, double amount) {
    if (slot >= parts.length) {
      parts = Arrays.copyOf(parts, Math.max(slot + 1, parts.length * 2));
    }
    parts[slot] = partsOf(amount);
    count(host, parts[slot], 1);
  }

  /** Holds the next sample. */
  void sample(int slot, int host, double amount) {
    long before = parts[slot];
    long after = partsOf(amount);
    if (before != after) {
      count(host, before, -1);
      count(host, after, 1);
      parts[slot] = after;
    }
  }

  /** The instance runs on another host. */
  void move(int slot, int from, int to) {
    count(from, parts[slot], -1);
    count(to, parts[slot], 1);
  }

  /** A host's use that is no instance's comes (sign +1) or goes (sign -1). */
  void carry(int host, double amount, int sign) {
    count(host, partsOf(amount), sign);
  }

  /** What an instance is held to use, in the resource's unit; NaN where it is unknown. */
  double ofInstance(int slot) {
    return parts[slot] == UNKNOWN ? Double.NaN : parts[slot] / PARTS_PER_UNIT;
  }

  /** The instance is gone. */
  void end(int slot, int host) {
    count(host, parts[slot], -1);
  }

  /** The use of a host's instances in the resource's unit; NaN where one of them is unknown. */
  double of(int host) {
    return unknownOnHost[host] > 0 ? Double.NaN : sumOfHost[host] / PARTS_PER_UNIT;
  }

  private void count(int host, long held, int sign) {
    if (held == UNKNOWN) {
      unknownOnHost[host] += sign;
    } else {
      sumOfHost[host] += sign * held;
    }
  }

  private static long partsOf(double amount) {
    return Double.isNaN(amount) ? UNKNOWN : (long) Math.rint(amount * PARTS_PER_UNIT);
  }
}
