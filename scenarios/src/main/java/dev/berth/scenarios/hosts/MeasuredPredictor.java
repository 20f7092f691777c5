package dev.berth.scenarios.hosts;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Resource;
import dev.berth.ports.Fleet;
import dev.berth.ports.ReadingPredictor;
import dev.berth.state.HostView;
import dev.berth.workload.Channel;

/**
 * Foretells readings from what an instance was last measured to use: its processor time and memory
 * move with it. Of temperature and power it knows nothing.
 */
record MeasuredPredictor(Fleet fleet) implements ReadingPredictor {

  @Override
  public double change(HostView host, Metric metric, LaunchRequest instance, int sign) {
    return switch (metric) {
      case CPU_UTILISATION ->
          sign
              * fleet.reading(instance.id(), Channel.CPU)
              * instance.demand().milliVcpu()
              / host.spec().type().nameplate().get(Resource.VCPU);
      case MEMORY_UTILISATION ->
          (double) sign
              * instance.demand().memoryMiB()
              / host.spec().type().nameplate().get(Resource.MEMORY);
      case DISK_SPACE_UTILISATION -> 0;
      default -> Double.NaN;
    };
  }
}
