package dev.berth.constraint;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import dev.berth.state.Aspect;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every resource, NUMA node and graphics device has room for the request. */
record Capacity() implements Constraint {

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    ResourceVector demand = request.demand();
    return demand.milliVcpu() <= host.free(Resource.VCPU)
        && demand.memoryMiB() <= host.free(Resource.MEMORY)
        && demand.diskGiB() <= host.free(Resource.DISK)
        && demand.networkMbps() <= host.free(Resource.NETWORK)
        && demand.gpuPerMille() <= host.free(Resource.GPU)
        && DeviceAssigner.fits(host, request.flavor().shape());
  }

  /** The code joins the lacking resources with +; devices alone lacking is {@code devices}. */
  @Override
  public Refusal refusal(HostView host, LaunchRequest request) {
    List<String> lacking = new ArrayList<>();
    List<String> details = new ArrayList<>();
    for (Resource resource : Resource.ALL) {
      long demand = request.demand().get(resource);
      long free = host.free(resource);
      if (demand > free) {
        lacking.add(resource.key());
        details.add(
            "%s: needs %d %s, %d free".formatted(resource.key(), demand, resource.unit(), free));
      }
    }
    return lacking.isEmpty()
        ? new Refusal("devices", "no NUMA nodes or graphics devices inside the host fit")
        : new Refusal(String.join("+", lacking), String.join("; ", details));
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.CAPACITY);
  }
}
