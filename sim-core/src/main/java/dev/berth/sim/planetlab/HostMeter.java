package dev.berth.sim.planetlab;

import java.util.Arrays;

/**
 * Time of hosts in use and in violation, and shutdowns. Each entry of a host holds until its next;
 * one at the same instant replaces it, and the last one counts for nothing.
 */
final class HostMeter {

  private static final double NEVER = -1;
  private static final double ROUNDING = 1e-9;

  private final boolean tolerant;
  private final double[] since;
  private final double[] inUse;
  private final double[] requested;
  private final double[] activeSeconds;
  private final double[] violationSeconds;
  private final boolean[] on;
  private final double[] onSince;
  private int shutdowns;
  private double secondsToShutdown;

  HostMeter(int hosts, Rules rules) {
    tolerant = rules.repaired(Repair.ROUNDING_IS_NO_VIOLATION);
    since = new double[hosts];
    Arrays.fill(since, NEVER);
    inUse = new double[hosts];
    requested = new double[hosts];
    activeSeconds = new double[hosts];
    violationSeconds = new double[hosts];
    on = new boolean[hosts];
    Arrays.fill(on, !rules.repaired(Repair.UNUSED_HOSTS_STAY_OFF));
    onSince = new double[hosts];
  }

  /** A host is used and asked for so much from an instant on, in MIPS. */
  void enter(int host, double seconds, double newInUse, double newRequested) {
    if (since[host] != NEVER && since[host] != seconds) {
      close(host, seconds - since[host]);
    }
    since[host] = seconds;
    inUse[host] = newInUse;
    requested[host] = newRequested;
  }

  private void close(int host, double lasted) {
    boolean active = inUse[host] > 0;
    if (active) {
      activeSeconds[host] += lasted;
      if (inUse[host] < requested[host] * (tolerant ? 1 - ROUNDING : 1)) {
        violationSeconds[host] += lasted;
      }
    }
    if (on[host] && !active) {
      shutdowns++;
      secondsToShutdown += since[host] - onSince[host];
    }
    if (!on[host] && active) {
      onSince[host] = since[host];
    }
    on[host] = active;
  }

  /** Closes the last entries, which last no time. */
  void end() {
    for (int host = 0; host < since.length; host++) {
      if (since[host] != NEVER) {
        close(host, 0);
      }
    }
  }

  /** Time of violation per time in use, over all hosts. */
  double violationShare() {
    return sum(violationSeconds) / sum(activeSeconds);
  }

  int shutdowns() {
    return shutdowns;
  }

  /** NaN without shutdowns. */
  double meanSecondsToShutdown() {
    return secondsToShutdown / shutdowns;
  }

  private static double sum(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }
}
