package dev.berth.sim.fleet;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.sim.hypervisor.HypervisorSpec;
import dev.berth.sim.hypervisor.ProportionalShare;
import java.util.Arrays;

/** What instances' policies say about processors, and what they get of them, by slot. */
final class ShareColumns {

  /** Where an instance's vCPUs run. */
  enum Pinning {
    NONE,
    NODE,
    CORE,
    /** On cores that serve nobody else. */
    DEDICATED
  }

  private static final int NOWHERE = -1;
  private static final double USUAL_WEIGHT = 1024;

  private final HypervisorSpec spec;
  double[] milliVcpu = new double[64];
  double[] weight = new double[64];
  double[] cap = new double[64];
  double[] sliceMillis = new double[64];
  Pinning[] pinning = new Pinning[64];
  long[] nodes = new long[64];

  /** Where threads are held for the instance, and at the other end of a migration; or -1. */
  int[] heldOn = new int[64];

  int[] heldAtTarget = new int[64];
  double[] limit = new double[64];
  double[] granted = new double[64];
  double[] waitMillis = new double[64];
  double[] readyMilliVcpu = new double[64];
  double[] steal = new double[64];

  ShareColumns(HypervisorSpec spec) {
    this.spec = spec;
  }

  /** An instance takes a slot; it is held nowhere yet. */
  void add(int slot, long itsMilliVcpu, long itsNodes, ConfigurationPolicy policy) {
    if (slot >= milliVcpu.length) {
      grow(Math.max(slot + 1, milliVcpu.length * 2));
    }
    milliVcpu[slot] = itsMilliVcpu;
    nodes[slot] = itsNodes;
    heldOn[slot] = NOWHERE;
    heldAtTarget[slot] = NOWHERE;
    weight[slot] = USUAL_WEIGHT;
    cap[slot] = 1;
    sliceMillis[slot] = spec.balancedSliceMillis();
    pinning[slot] = Pinning.NONE;
    configure(slot, policy);
    clear(slot);
  }

  /** The settings that a policy names hold from now on; where the vCPUs run stays. */
  void reconfigure(int slot, ConfigurationPolicy policy) {
    Pinning before = pinning[slot];
    configure(slot, policy);
    pinning[slot] = before;
  }

  private void configure(int slot, ConfigurationPolicy policy) {
    Long itsWeight = Settings.WEIGHT.in(policy);
    weight[slot] = itsWeight == null ? weight[slot] : (double) itsWeight;
    cap[slot] = Settings.CAP.in(policy, cap[slot]);
    String bias = Settings.BIAS.in(policy);
    if (bias != null) {
      sliceMillis[slot] = spec.sliceMillis(bias);
    }
    Long slice = Settings.TIME_SLICE.in(policy);
    sliceMillis[slot] = slice == null ? sliceMillis[slot] : (double) slice;
    pinning[slot] = pinning(policy);
  }

  private static Pinning pinning(ConfigurationPolicy policy) {
    if (Settings.DEDICATED_CORES.in(policy, false)) {
      return Pinning.DEDICATED;
    }
    return switch (Settings.PINNING.in(policy, "none")) {
      case "node" -> Pinning.NODE;
      case "core" -> Pinning.CORE;
      default -> Pinning.NONE;
    };
  }

  /** Nothing is known of what the instance gets. */
  void clear(int slot) {
    limit[slot] = Double.NaN;
    granted[slot] = Double.NaN;
    waitMillis[slot] = Double.NaN;
    readyMilliVcpu[slot] = Double.NaN;
    steal[slot] = Double.NaN;
  }

  /** The one node on which an instance stays, or that it may run on any. */
  int node(int slot) {
    boolean stays = pinning[slot] == Pinning.NODE && Long.bitCount(nodes[slot]) == 1;
    return stays ? Long.numberOfTrailingZeros(nodes[slot]) : ProportionalShare.ANY_NODE;
  }

  private void grow(int capacity) {
    milliVcpu = Arrays.copyOf(milliVcpu, capacity);
    weight = Arrays.copyOf(weight, capacity);
    cap = Arrays.copyOf(cap, capacity);
    sliceMillis = Arrays.copyOf(sliceMillis, capacity);
    pinning = Arrays.copyOf(pinning, capacity);
    nodes = Arrays.copyOf(nodes, capacity);
    heldOn = Arrays.copyOf(heldOn, capacity);
    heldAtTarget = Arrays.copyOf(heldAtTarget, capacity);
    limit = Arrays.copyOf(limit, capacity);
    granted = Arrays.copyOf(granted, capacity);
    waitMillis = Arrays.copyOf(waitMillis, capacity);
    readyMilliVcpu = Arrays.copyOf(readyMilliVcpu, capacity);
    steal = Arrays.copyOf(steal, capacity);
  }
}
