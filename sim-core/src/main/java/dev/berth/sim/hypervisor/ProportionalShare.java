package dev.berth.sim.hypervisor;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Arrays;

/**
 * Weighted max-min fair shares of a host's processors, exactly: all grants rise together in
 * proportion to their weights, and each stops at its limit, when its node is full, or when the host
 * is. The level at which that happens is found among the sorted ratios of limit to weight
 * (Bertsekas and Gallager, Data Networks, 1992, section 6.5.2, for weights), in O(n log n); where
 * all limits fit, in O(n). Nodes within a host are a laminar family, for which the level of the
 * host, each member bounded by the level of its own node first, is exact. Reused from host to host;
 * allocates only to grow.
 */
public final class ProportionalShare {

  /** Of a member that may run anywhere on the host. */
  public static final int ANY_NODE = -1;

  private double[] limits = new double[64];
  private double[] weights = new double[64];
  private double[] ratios = new double[64];
  private int[] nodes = new int[64];
  private int[] order = new int[64];
  private final IntComparator byRatio = (a, b) -> Double.compare(ratios[a], ratios[b]);
  private int members;
  private boolean pinned;

  /** Forgets all members. */
  public void clear() {
    members = 0;
    pinned = false;
  }

  /**
   * Adds a member.
   *
   * @param limit the most that it takes: its demand and its cap, 0 or more
   * @param weight above 0
   * @param node on which it stays, or {@link #ANY_NODE}
   * @return its number, from 0
   */
  public int add(double limit, double weight, int node) {
    if (members == limits.length) {
      grow();
    }
    limits[members] = limit;
    weights[members] = weight;
    nodes[members] = node;
    pinned |= node != ANY_NODE;
    return members++;
  }

  /**
   * Shares a capacity of which every node has its part.
   *
   * @param nodeCapacity what each node has; read where a member is pinned
   */
  public void share(double capacity, double[] nodeCapacity) {
    if (pinned) {
      for (int node = 0; node < nodeCapacity.length; node++) {
        bound(node, nodeCapacity[node]);
      }
    }
    bound(ANY_NODE, capacity);
  }

  /** What a member is granted; never above its limit. */
  public double granted(int member) {
    return limits[member];
  }

  /** What all members are granted. */
  public double granted() {
    double sum = 0;
    for (int i = 0; i < members; i++) {
      sum += limits[i];
    }
    return sum;
  }

  /** Bounds the limits of a node's members, or of all, by what their level allows. */
  private void bound(int node, double capacity) {
    int count = 0;
    double wanted = 0;
    double weight = 0;
    for (int i = 0; i < members; i++) {
      if (node == ANY_NODE || nodes[i] == node) {
        order[count++] = i;
        wanted += limits[i];
        weight += weights[i];
      }
    }
    if (wanted > capacity) {
      double level = level(count, Math.max(0, capacity), weight);
      for (int i = 0; i < count; i++) {
        int member = order[i];
        limits[member] = Math.min(limits[member], weights[member] * level);
      }
    }
  }

  /** The level at which the members in {@code order} take the capacity, which they can. */
  private double level(int count, double capacity, double weight) {
    for (int i = 0; i < count; i++) {
      ratios[order[i]] = limits[order[i]] / weights[order[i]];
    }
    IntArrays.quickSort(order, 0, count, byRatio);
    double left = capacity;
    double rising = weight;
    for (int i = 0; i < count; i++) {
      int member = order[i];
      if (ratios[member] * rising > left) {
        return left / rising;
      }
      left -= limits[member];
      rising -= weights[member];
    }
    return Double.POSITIVE_INFINITY;
  }

  private void grow() {
    int capacity = members * 2;
    limits = Arrays.copyOf(limits, capacity);
    weights = Arrays.copyOf(weights, capacity);
    ratios = Arrays.copyOf(ratios, capacity);
    nodes = Arrays.copyOf(nodes, capacity);
    order = Arrays.copyOf(order, capacity);
  }
}
