package dev.berth.state;

import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;

/** Whether a shape fits into what is free on a host: the one meaning of "fits". */
public final class Room {

  private Room() {}

  /** In every resource, NUMA node and graphics device; statuses and rules are not asked. */
  public static boolean fits(HostView host, Shape shape) {
    ResourceVector demand = shape.demand();
    return demand.milliVcpu() <= host.free(Resource.VCPU)
        && demand.memoryMiB() <= host.free(Resource.MEMORY)
        && demand.diskGiB() <= host.free(Resource.DISK)
        && demand.networkMbps() <= host.free(Resource.NETWORK)
        && demand.gpuPerMille() <= host.free(Resource.GPU)
        && DeviceAssigner.fits(host, shape);
  }
}
