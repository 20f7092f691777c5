package dev.berth.sim.fleet;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import java.util.Arrays;

/** The most that instances may ask of disks and network by their policies, by slot. */
final class ServiceLimits {

  private static final double KIB_PER_MIB = 1024;

  private final double operationKibibytes;
  private double[] diskKibibytes = new double[64];
  private double[] networkMbps = new double[64];
  private boolean[] first = new boolean[64];
  private double[] volumeGiB = new double[64];

  ServiceLimits(double operationKibibytes) {
    this.operationKibibytes = operationKibibytes;
  }

  /** An instance takes a slot. */
  void add(int slot, ConfigurationPolicy policy) {
    if (slot >= diskKibibytes.length) {
      int capacity = Math.max(slot + 1, diskKibibytes.length * 2);
      diskKibibytes = Arrays.copyOf(diskKibibytes, capacity);
      networkMbps = Arrays.copyOf(networkMbps, capacity);
      first = Arrays.copyOf(first, capacity);
      volumeGiB = Arrays.copyOf(volumeGiB, capacity);
    }
    diskKibibytes[slot] = Double.POSITIVE_INFINITY;
    networkMbps[slot] = Double.POSITIVE_INFINITY;
    first[slot] = false;
    Long volume = Settings.VOLUME_SIZE.in(policy);
    volumeGiB[slot] = volume == null ? 0 : (double) volume;
    change(slot, policy);
  }

  /** What a policy names holds from now on, but for the volume's size. */
  void change(int slot, ConfigurationPolicy policy) {
    Long operations = Settings.IOPS_LIMIT.in(policy);
    Long throughput = Settings.THROUGHPUT_LIMIT.in(policy);
    if (operations != null || throughput != null) {
      double byOperations = operations == null ? Double.POSITIVE_INFINITY : operations;
      double byThroughput = throughput == null ? Double.POSITIVE_INFINITY : throughput;
      diskKibibytes[slot] = Math.min(byOperations * operationKibibytes, byThroughput * KIB_PER_MIB);
    }
    Long bandwidth = Settings.BANDWIDTH.in(policy);
    networkMbps[slot] = bandwidth == null ? networkMbps[slot] : (double) bandwidth;
    String latency = Settings.LATENCY_CLASS.in(policy);
    first[slot] = latency == null ? first[slot] : "low".equals(latency);
  }

  /** The share of what an instance wants of its disks, in KiB/s, that it may have. */
  double disk(int slot, double wanted) {
    return wanted > diskKibibytes[slot] ? diskKibibytes[slot] / wanted : 1;
  }

  /** The share of what an instance wants of the network, in Mbit/s, that it may have. */
  double network(int slot, double wanted) {
    return wanted > networkMbps[slot] ? networkMbps[slot] / wanted : 1;
  }

  /** Whether its packets go first. */
  boolean goesFirst(int slot) {
    return first[slot];
  }

  /** Its own volume beside what the flavor brings. */
  double volumeGiB(int slot) {
    return volumeGiB[slot];
  }
}
