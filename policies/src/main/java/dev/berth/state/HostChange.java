package dev.berth.state;

import dev.berth.model.HostStatus;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import dev.berth.model.Shape;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What differs on one host of an {@link Overlay}. */
final class HostChange {

  private static final int MOST_DEVICES = 64;

  final long[] used = new long[Resource.ALL.size()];
  final long[] gpuUsed = new long[MOST_DEVICES];
  final Map<Metric, Double> readings = new EnumMap<>(Metric.class);
  int instances;
  @Nullable HostStatus status;
  private final long[] numaVcpuUsed;
  private final long[] numaMemoryUsed;

  HostChange(int numaNodes) {
    numaVcpuUsed = new long[numaNodes];
    numaMemoryUsed = new long[numaNodes];
  }

  long numaUsed(Resource resource, int node) {
    return resource == Resource.VCPU ? numaVcpuUsed[node] : numaMemoryUsed[node];
  }

  /** Takes (sign +1) or gives back (sign -1) what a placement holds. */
  void book(Shape shape, Placement placement, int sign) {
    hold(shape, placement, sign);
    instances += sign;
  }

  /** The same where no instance is meant. */
  void hold(Shape shape, Placement placement, int sign) {
    for (Resource resource : Resource.ALL) {
      used[resource.ordinal()] += sign * shape.demand().get(resource);
    }
    int nodes = Long.bitCount(placement.numaNodes());
    for (long left = placement.numaNodes(); left != 0; left &= left - 1) {
      int node = Long.numberOfTrailingZeros(left);
      numaVcpuUsed[node] += sign * DeviceAssigner.evenPart(shape.demand().milliVcpu(), nodes);
      numaMemoryUsed[node] += sign * DeviceAssigner.evenPart(shape.demand().memoryMiB(), nodes);
    }
    int gpus = Long.bitCount(placement.gpuDevices());
    for (long left = placement.gpuDevices(); left != 0; left &= left - 1) {
      gpuUsed[Long.numberOfTrailingZeros(left)] += sign * shape.demand().gpuPerMille() / gpus;
    }
  }
}
