package dev.berth.state;

import dev.berth.model.HostType;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import dev.berth.model.Shape;

/**
 * Chooses the NUMA nodes and graphics devices inside a host; the only place where this is decided.
 * NUMA: the lowest-numbered nodes that have the even part free, as many as asked for, else the
 * fewest that fit. GPU: whole devices are the lowest-numbered untouched ones; a share goes to the
 * device with the least free thousandths that still holds it (ties: lowest number), so that whole
 * devices stay whole.
 */
public final class DeviceAssigner {

  private static final long NONE = -1;

  private DeviceAssigner() {}

  /** Whether the devices inside the host can take the shape. */
  public static boolean fits(HostView host, Shape shape) {
    return numaNodes(host, shape) != NONE && gpuDevices(host, shape) != NONE;
  }

  /**
   * The placement on this host.
   *
   * @throws IllegalStateException when it does not fit
   */
  public static Placement assign(HostView host, Shape shape) {
    long numa = numaNodes(host, shape);
    long gpu = gpuDevices(host, shape);
    if (numa == NONE || gpu == NONE) {
      throw new IllegalStateException(
          "The shape %s does not fit the devices of host %s.".formatted(shape, host.spec().name()));
    }
    return new Placement(host.row(), numa, gpu);
  }

  private static long numaNodes(HostView host, Shape shape) {
    int nodes = host.numaNodes();
    if (nodes == 1) {
      return shape.numaNodes() > 1 ? NONE : 1;
    }
    if (shape.numaNodes() > 0) {
      return numaNodes(host, shape, nodes, shape.numaNodes());
    }
    for (int count = 1; count <= nodes; count++) {
      long chosen = numaNodes(host, shape, nodes, count);
      if (chosen != NONE) {
        return chosen;
      }
    }
    return NONE;
  }

  private static long numaNodes(HostView host, Shape shape, int nodes, int count) {
    long vcpu = evenPart(shape.demand().milliVcpu(), count);
    long memory = evenPart(shape.demand().memoryMiB(), count);
    long chosen = 0;
    int found = 0;
    for (int node = 0; node < nodes && found < count; node++) {
      if (host.numaFree(Resource.VCPU, node) >= vcpu
          && host.numaFree(Resource.MEMORY, node) >= memory) {
        chosen |= 1L << node;
        found++;
      }
    }
    return found == count ? chosen : NONE;
  }

  private static long gpuDevices(HostView host, Shape shape) {
    long demand = shape.demand().gpuPerMille();
    if (demand == 0) {
      return 0;
    }
    int devices = host.gpuDevices();
    return demand < Shape.PER_MILLE
        ? sharedDevice(host, devices, demand)
        : wholeDevices(host, devices, (int) (demand / Shape.PER_MILLE));
  }

  private static long sharedDevice(HostView host, int devices, long demand) {
    int best = -1;
    for (int device = 0; device < devices; device++) {
      long free = host.gpuFree(device);
      if (free >= demand && (best < 0 || free < host.gpuFree(best))) {
        best = device;
      }
    }
    return best < 0 ? NONE : 1L << best;
  }

  private static long wholeDevices(HostView host, int devices, int count) {
    long chosen = 0;
    int found = 0;
    for (int device = 0; device < devices && found < count; device++) {
      if (host.gpuFree(device) == Shape.PER_MILLE) {
        chosen |= 1L << device;
        found++;
      }
    }
    return found == count ? chosen : NONE;
  }

  /** What one of the chosen nodes gives: the demand divided evenly, rounded up. */
  static long evenPart(long demand, int count) {
    return (demand + count - 1) / count;
  }

  /** How many NUMA nodes a host type tracks one by one; none for a single node. */
  static int trackedNodes(HostType type) {
    return type.numaNodes() == 1 ? 0 : type.numaNodes();
  }
}
