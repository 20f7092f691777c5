package dev.berth.traces;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.traces.twin.TwinModel;
import dev.berth.traces.twin.TwinWorkload;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * Requests of a twin model.
 *
 * @param scale multiple of the trace's arrival rate, above 0 and at most 1,000,000
 * @param warmScale multiple of the warm population at this rate, 0 to 1,000,000
 * @param startTick of the trace's own clock at tick 0, not negative
 * @param horizonTicks no arrival at or after it
 */
public record TwinSpec(
    TwinModel model, double scale, double warmScale, long startTick, long horizonTicks)
    implements WorkloadSpec {

  private static final double MOST = 1e6;

  public TwinSpec {
    if (!(scale > 0 && scale <= MOST && warmScale >= 0 && warmScale <= MOST)) {
      throw new IllegalArgumentException(
          "The scale (%s) of a twin must be above 0, its warmScale (%s) at least 0, both at most 1,000,000."
              .formatted(scale, warmScale));
    }
    if (startTick < 0 || horizonTicks < 0) {
      throw new IllegalArgumentException(
          "The startTick (%d) and the horizonTicks (%d) of a twin must not be negative."
              .formatted(startTick, horizonTicks));
    }
  }

  @Override
  public Workload open(Draws draws) {
    return new TwinWorkload(model, scale, warmScale, startTick, horizonTicks, draws);
  }

  @Override
  public List<Path> inputs() {
    return List.of();
  }

  @Override
  public List<Flavor> catalogue() {
    return model.flavors();
  }

  @Override
  public WorkloadSpec scaled(double factor) {
    return new TwinSpec(model, scale * factor, warmScale, startTick, horizonTicks);
  }
}
