package dev.berth.traces.generator;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exponential gaps between arrivals and exponential lifetimes, by inversion, to the millisecond.
 */
public final class PoissonArrivals implements Workload {

  private static final Stream GAPS = Stream.named("poisson-gaps");
  private static final Stream LIFETIMES = Stream.named("poisson-lifetimes");

  private final double meanGapTicks;
  private final double meanLifetimeTicks;
  private final Flavor flavor;
  private final long horizonTicks;
  private final SequentialDraws gaps;
  private final SequentialDraws lifetimes;
  private double atTicks;
  private long id;

  /** Starts empty at tick 0. */
  public PoissonArrivals(
      double requestsPerHour,
      double meanLifetimeSeconds,
      Flavor flavor,
      long horizonTicks,
      Draws draws) {
    meanGapTicks = Ticks.PER_HOUR / requestsPerHour;
    meanLifetimeTicks = meanLifetimeSeconds * Ticks.PER_SECOND;
    this.flavor = flavor;
    this.horizonTicks = horizonTicks;
    gaps = draws.sequence(GAPS, 0);
    lifetimes = draws.sequence(LIFETIMES, 0);
  }

  @Override
  public @Nullable Arrival next() {
    atTicks += meanGapTicks * gaps.nextExponential();
    if (atTicks >= horizonTicks) {
      return null;
    }
    long lifetime = Math.round(meanLifetimeTicks * lifetimes.nextExponential());
    LaunchRequest request =
        new LaunchRequest(
            id,
            "vm-" + id,
            "tenant",
            "single-" + id,
            "",
            flavor,
            Set.of(),
            (long) atTicks,
            lifetime);
    id++;
    return new Arrival(request, Utilisation.UNKNOWN, false);
  }

  @Override
  public List<String> assumptions() {
    return List.of("Requests arrive as a Poisson process and live exponentially long.");
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
