package dev.berth.capacity;

import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import dev.berth.state.FleetView;
import dev.berth.state.ForwardingCursor;
import dev.berth.state.HostCursor;
import dev.berth.state.Topology;
import java.util.function.IntFunction;

/** A fleet as evictable instances may use it: what is set aside for reservations counts as free. */
record LentFleet(FleetView fleet, IntFunction<ResourceVector> setAside) implements FleetView {

  @Override
  public Topology topology() {
    return fleet.topology();
  }

  @Override
  public long version() {
    return fleet.version();
  }

  @Override
  public HostCursor cursor() {
    return new ForwardingCursor(fleet.cursor()) {
      @Override
      public long free(Resource resource) {
        return under.free(resource) + setAside.apply(row()).get(resource);
      }

      @Override
      public long numaFree(Resource resource, int node) {
        return numaNodes() == 1 ? free(resource) : under.numaFree(resource, node);
      }
    };
  }
}
