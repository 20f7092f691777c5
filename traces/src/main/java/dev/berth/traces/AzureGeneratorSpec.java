package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.traces.generator.AzureGenerator;
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

  private static final double MOST = 1e6;
  private static final String POSITIVE = "above 0 and at most 1,000,000";
  private static final String NOT_NEGATIVE = "from 0 to 1,000,000";

  public AzureGeneratorSpec {
    require("arrivalScale", arrivalScale, arrivalScale > 0 && arrivalScale <= MOST, POSITIVE);
    require("warmScale", warmScale, warmScale >= 0 && warmScale <= MOST, NOT_NEGATIVE);
    require("startHour", startHour, startHour >= 0 && startHour < 24, "from 0 to below 24");
    require("horizonTicks", horizonTicks, horizonTicks >= 0, "at least 0");
  }

  /** So many requests before the horizon, in the mean. */
  public static AzureGeneratorSpec ofRequests(
      double requests, double warmScale, double startHour, long horizonTicks) {
    require("requests", requests, requests > 0 && requests <= 1e12, "above 0");
    require("horizonTicks", horizonTicks, horizonTicks > 0, "above 0 where requests are given");
    double atTraceRate = AzureGenerator.meanRequests(startHour, horizonTicks);
    return new AzureGeneratorSpec(requests / atTraceRate, warmScale, startHour, horizonTicks);
  }

  private static void require(String name, Number value, boolean valid, String range) {
    if (!valid) {
      throw new IllegalArgumentException(
          "The %s (%s) of the Azure generator must be %s.".formatted(name, value, range));
    }
  }

  @Override
  public Workload open(Draws draws) {
    return new AzureGenerator(arrivalScale, warmScale, startHour, horizonTicks, draws);
  }

  @Override
  public List<Path> inputs() {
    return List.of();
  }

  @Override
  public List<Flavor> catalogue() {
    return AzureGenerator.catalogue();
  }

  @Override
  public WorkloadSpec scaled(double factor) {
    return new AzureGeneratorSpec(arrivalScale * factor, warmScale, startHour, horizonTicks);
  }
}
