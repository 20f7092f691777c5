package dev.berth.state;

import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import java.util.List;

/**
 * Free amounts of the devices inside hosts, flat: the devices of row r stand from offset(r) on.
 * Hosts with one NUMA node keep none, their node is the host itself.
 */
final class Devices {

  private final int[] numaOffset;
  private final long[] numaVcpuFree;
  private final long[] numaMemoryFree;
  private final int[] gpuOffset;
  private final long[] gpuFree;

  Devices(List<HostSpec> hosts) {
    numaOffset = new int[hosts.size() + 1];
    gpuOffset = new int[hosts.size() + 1];
    for (int row = 0; row < hosts.size(); row++) {
      HostType type = hosts.get(row).type();
      numaOffset[row + 1] = numaOffset[row] + DeviceAssigner.trackedNodes(type);
      gpuOffset[row + 1] = gpuOffset[row] + type.gpuDevices();
    }
    numaVcpuFree = new long[numaOffset[hosts.size()]];
    numaMemoryFree = new long[numaOffset[hosts.size()]];
    gpuFree = new long[gpuOffset[hosts.size()]];
    java.util.Arrays.fill(gpuFree, Shape.PER_MILLE);
    for (int row = 0; row < hosts.size(); row++) {
      fillNuma(row, hosts.get(row).type());
    }
  }

  private void fillNuma(int row, HostType type) {
    for (int at = numaOffset[row]; at < numaOffset[row + 1]; at++) {
      ResourceVector allocatable = type.allocatableOfNode(at - numaOffset[row]);
      numaVcpuFree[at] = allocatable.milliVcpu();
      numaMemoryFree[at] = allocatable.memoryMiB();
    }
  }

  int numaNodes(int row) {
    return Math.max(1, numaOffset[row + 1] - numaOffset[row]);
  }

  int gpuDevices(int row) {
    return gpuOffset[row + 1] - gpuOffset[row];
  }

  boolean tracksNuma(int row) {
    return numaOffset[row + 1] > numaOffset[row];
  }

  long numaFree(Resource resource, int row, int node) {
    int at = numaOffset[row] + node;
    return resource == Resource.VCPU ? numaVcpuFree[at] : numaMemoryFree[at];
  }

  long gpuFree(int row, int device) {
    return gpuFree[gpuOffset[row] + device];
  }

  /** Takes (sign -1) or gives back (sign +1) what a placement holds. */
  void apply(Placement placement, Shape shape, int sign) {
    if (tracksNuma(placement.host())) {
      applyNuma(placement, shape.demand(), sign);
    }
    int gpus = Long.bitCount(placement.gpuDevices());
    if (gpus > 0) {
      long part = shape.demand().gpuPerMille() / gpus;
      for (long left = placement.gpuDevices(); left != 0; left &= left - 1) {
        gpuFree[gpuOffset[placement.host()] + Long.numberOfTrailingZeros(left)] += sign * part;
      }
    }
  }

  private void applyNuma(Placement placement, ResourceVector demand, int sign) {
    int count = Long.bitCount(placement.numaNodes());
    for (long left = placement.numaNodes(); left != 0; left &= left - 1) {
      int at = numaOffset[placement.host()] + Long.numberOfTrailingZeros(left);
      numaVcpuFree[at] += sign * DeviceAssigner.evenPart(demand.milliVcpu(), count);
      numaMemoryFree[at] += sign * DeviceAssigner.evenPart(demand.memoryMiB(), count);
    }
  }
}
