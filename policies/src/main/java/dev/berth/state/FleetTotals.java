package dev.berth.state;

import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;

/** Sums over the fleet, kept up to date with every allocation. */
public final class FleetTotals {

  private final long[] allocatable = new long[Resource.ALL.size()];
  private final long[] used = new long[Resource.ALL.size()];
  private final long[] allocatableOfBusy = new long[Resource.ALL.size()];
  private int busyHosts;
  private int instances;

  FleetTotals(Topology topology) {
    topology.hosts().forEach(host -> addTo(allocatable, host.type().allocatable(), 1));
  }

  /** What the whole fleet may allocate. */
  public long allocatable(Resource resource) {
    return allocatable[resource.ordinal()];
  }

  /** What is allocated, capacity held at the targets of migrations included. */
  public long used(Resource resource) {
    return used[resource.ordinal()];
  }

  /** What the hosts with at least one instance may allocate. */
  public long allocatableOfBusyHosts(Resource resource) {
    return allocatableOfBusy[resource.ordinal()];
  }

  /** Hosts with at least one instance, running, being launched or on its way to them. */
  public int busyHosts() {
    return busyHosts;
  }

  /** Instances that run or are being launched. */
  public int instances() {
    return instances;
  }

  /** Capacity is taken (sign +1) or given back; a migrating instance holds it twice. */
  void hold(ResourceVector demand, int sign) {
    addTo(used, demand, sign);
  }

  void instance(int sign) {
    instances += sign;
  }

  void busy(ResourceVector hostAllocatable, int sign) {
    addTo(allocatableOfBusy, hostAllocatable, sign);
    busyHosts += sign;
  }

  private static void addTo(long[] sums, ResourceVector amounts, int sign) {
    sums[0] += sign * amounts.milliVcpu();
    sums[1] += sign * amounts.memoryMiB();
    sums[2] += sign * amounts.diskGiB();
    sums[3] += sign * amounts.networkMbps();
    sums[4] += sign * amounts.gpuPerMille();
  }
}
