package dev.berth.sim.fleet;

import dev.berth.model.HostSpec;
import java.util.List;

/**
 * Hardware threads that hosts keep for single instances. A dedicated instance takes whole cores out
 * of what the others share; of the rest, pinned vCPUs have one thread each. Somebody who shares
 * must be left a core.
 */
final class HeldThreads {

  private static final int NOWHERE = -1;
  private static final double MILLI = 1000;
  private static final double THREADS_PER_CORE = 2;

  private final ShareColumns shares;
  private final double[] nameplate;
  private final double[] dedicated;
  private final double[] pinned;
  private final int[] sharing;

  HeldThreads(List<HostSpec> hosts, ShareColumns shares) {
    this.shares = shares;
    nameplate = hosts.stream().mapToDouble(h -> h.type().nameplate().milliVcpu() / MILLI).toArray();
    dedicated = new double[nameplate.length];
    pinned = new double[nameplate.length];
    sharing = new int[nameplate.length];
  }

  /** Threads that serve single instances only; nameplate counts them with two to a core. */
  double dedicated(int row) {
    return dedicated[row];
  }

  /** The threads that a dedicated instance takes: those of whole cores. */
  double dedicatedTo(int slot) {
    double cores = Math.ceil(shares.milliVcpu[slot] / MILLI / THREADS_PER_CORE);
    return cores * THREADS_PER_CORE;
  }

  /** Why a host cannot keep what an instance needs, or empty when it can. */
  String refusal(int slot, int row) {
    double itsDedicated = dedicated[row];
    double itsPinned = pinned[row];
    boolean others = sharing[row] > 0;
    switch (shares.pinning[slot]) {
      case DEDICATED -> itsDedicated += dedicatedTo(slot);
      case CORE -> itsPinned += shares.milliVcpu[slot] / MILLI;
      case NONE, NODE -> others = true;
    }
    double left = nameplate[row] - itsDedicated;
    boolean enough = left >= itsPinned && (!others || left >= THREADS_PER_CORE);
    return enough ? "" : "the host has no cores left to dedicate or to pin to";
  }

  /** Keeps them at one end; the caller has asked {@link #refusal}. */
  void hold(int slot, int row) {
    shares.heldOn[slot] = row;
    count(slot, row, 1);
  }

  /** Keeps them at the target of a migration too. */
  void holdAtTarget(int slot, int row) {
    shares.heldAtTarget[slot] = row;
    count(slot, row, 1);
  }

  /** The instance has arrived at the target. */
  void arrived(int slot) {
    count(slot, shares.heldOn[slot], -1);
    shares.heldOn[slot] = shares.heldAtTarget[slot];
    shares.heldAtTarget[slot] = NOWHERE;
  }

  /** The migration came to nothing. */
  void giveUpTarget(int slot) {
    if (shares.heldAtTarget[slot] != NOWHERE) {
      count(slot, shares.heldAtTarget[slot], -1);
      shares.heldAtTarget[slot] = NOWHERE;
    }
  }

  /** The instance is gone. */
  void release(int slot) {
    giveUpTarget(slot);
    if (shares.heldOn[slot] != NOWHERE) {
      count(slot, shares.heldOn[slot], -1);
      shares.heldOn[slot] = NOWHERE;
    }
  }

  private void count(int slot, int row, int sign) {
    switch (shares.pinning[slot]) {
      case DEDICATED -> dedicated[row] += sign * dedicatedTo(slot);
      case CORE -> pinned[row] += sign * shares.milliVcpu[slot] / MILLI;
      case NONE, NODE -> sharing[row] += sign;
    }
  }
}
