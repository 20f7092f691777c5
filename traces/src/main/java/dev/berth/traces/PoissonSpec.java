package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.traces.generator.PoissonArrivals;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * Requests of one flavor at the instants of a Poisson process, with exponential lifetimes: the
 * arrivals of the loss systems that queueing theory solves.
 *
 * @param requestsPerHour mean arrival rate, positive
 * @param meanLifetimeSeconds positive
 * @param horizonTicks no arrival at or after it
 */
public record PoissonSpec(
    double requestsPerHour, double meanLifetimeSeconds, Flavor flavor, long horizonTicks)
    implements WorkloadSpec {

  public PoissonSpec {
    require("requestsPerHour", requestsPerHour);
    require("meanLifetimeSeconds", meanLifetimeSeconds);
  }

  private static void require(String name, double value) {
    if (!(value > 0 && value <= 1e12)) {
      throw new IllegalArgumentException(
          "The %s (%s) of a Poisson workload must be above 0 and at most 1e12."
              .formatted(name, value));
    }
  }

  @Override
  public Workload open(Draws draws) {
    return new PoissonArrivals(requestsPerHour, meanLifetimeSeconds, flavor, horizonTicks, draws);
  }

  @Override
  public List<Path> inputs() {
    return List.of();
  }

  @Override
  public List<Flavor> catalogue() {
    return List.of(flavor);
  }

  @Override
  public WorkloadSpec scaled(double factor) {
    return new PoissonSpec(requestsPerHour * factor, meanLifetimeSeconds, flavor, horizonTicks);
  }
}
