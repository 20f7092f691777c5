package dev.berth.sim.fleet;

import dev.berth.model.Metric;
import dev.berth.sim.image.ImageCounts;
import dev.berth.sim.physics.HostPhysics;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is true of the simulated hosts at the instant of the last evaluation; reaches the placement
 * manager through sensors only. A value is NaN where the workload does not model what it needs.
 */
public interface FleetTruth {

  int hostCount();

  /** Instances that run on a host. */
  int running(int row);

  /** Instances that run on all hosts. */
  int running();

  /** Processor demand as a share of nameplate; above 1 where the host is overloaded. */
  double cpuDemand(int row);

  /** Memory demand as a share of nameplate; above 1 where the host is overloaded. */
  double memoryDemand(int row);

  /** The true value of a metric, in its unit; NaN where it is not modelled. */
  double value(Metric metric, int row);

  /** The hosts' physics, or null where it is not modelled. */
  @Nullable HostPhysics physics();

  /** Whether it is modelled how hosts share their processors. */
  default boolean shares() {
    return false;
  }

  /**
   * Visits what every running instance gets of its host's processors; none where that is not
   * modelled. The object is valid during the visit only.
   */
  default void forEachShare(Consumer<InstanceShare> visitor) {}

  /** Where launches had their images from; null where images are not modelled. */
  default @Nullable ImageCounts images() {
    return null;
  }

  /** Share of the nameplate processors in use, 0 to 1. */
  default double cpuUtilisation(int row) {
    return Math.min(1, cpuDemand(row));
  }

  /** Share of the nameplate memory in use, 0 to 1. */
  default double memoryUtilisation(int row) {
    return Math.min(1, memoryDemand(row));
  }

  double powerWatts(int row);

  /** Energy of a host since tick 0, up to now. */
  double energyJoules(int row);

  /** The present instant. */
  long now();

  /** Energy of all hosts in a power state since tick 0, up to now. */
  default double energyJoules(PowerState state) {
    return state == PowerState.ON ? energyJoules() : 0;
  }

  /** Time of all hosts in a power state since tick 0, up to now, in host-ticks. */
  default long stateTicks(PowerState state) {
    return state == PowerState.ON ? hostCount() * now() : 0;
  }

  /** Power of all hosts. */
  default double powerWatts() {
    double sum = 0;
    for (int row = 0; row < hostCount(); row++) {
      sum += powerWatts(row);
    }
    return sum;
  }

  /** Energy of all hosts since tick 0, up to now. */
  default double energyJoules() {
    double sum = 0;
    for (int row = 0; row < hostCount(); row++) {
      sum += energyJoules(row);
    }
    return sum;
  }
}
