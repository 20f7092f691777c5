package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.model.Ticks;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * A generator with the published and computed statistics of the Azure 2017 trace.
 *
 * @param arrivalScale multiple of the trace's arrival rate (about 62,400 requests per day),
 *     positive
 * @param warmScale multiple of the warm population that keeps the number of instances steady at
 *     this arrival rate; 0 starts empty
 * @param startHour hour of day at tick 0, 0 to below 24
 * @param horizonTicks no arrival at or after it
 */
public record AzureGeneratorSpec(
    double arrivalScale, double warmScale, double startHour, long horizonTicks)
    implements WorkloadSpec {

  /** A number of requests, in the mean, over a time that starts at midnight. */
  public static AzureGeneratorSpec ofRequests(
      double requests, double warmScale, double startHour, long horizonTicks) {
    return new AzureGeneratorSpec(
        requests * Ticks.PER_DAY / (62_400 * (double) horizonTicks),
        warmScale,
        startHour,
        horizonTicks);
  }

  @Override
  public Workload open(Draws draws) {
    throw new UnsupportedOperationException("follows");
  }

  @Override
  public List<Path> inputs() {
    return List.of();
  }

  @Override
  public List<Flavor> catalogue() {
    return List.of();
  }

  @Override
  public WorkloadSpec scaled(double factor) {
    return new AzureGeneratorSpec(arrivalScale * factor, warmScale, startHour, horizonTicks);
  }
}
