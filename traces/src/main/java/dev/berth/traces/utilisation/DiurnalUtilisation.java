package dev.berth.traces.utilisation;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.LaunchRequest;
import dev.berth.workload.Utilisation;
import dev.berth.workload.UtilisationByLaw;
import dev.berth.workload.UtilisationLaw;

/**
 * Every instance has a level of its own (Beta-distributed over the instances), follows the hour of
 * the day and wanders around both: CPU = level x (1 + amplitude x cos(hours since the peak) + noise
 * x unit noise), cut to 0 to 1. Memory is constant; disk and network are not modelled. The defaults
 * are assumed, not measured.
 *
 * @param meanCpuShare mean level over the instances, above 0 and below 1
 * @param spread how unequal the levels are: 0 makes all equal, near 1 makes nearly all 0 or 1 (see
 *     {@link LevelDistribution})
 * @param amplitude relative swing between day and night, 0 to 1
 * @param peakHour hour of the day of the highest use, 0 to below 24, where tick 0 is hour 0
 * @param noise standard deviation of the wandering part, relative to the level, 0 to 1
 * @param memoryShare of the requested memory, constant over time, 0 to 1
 */
public record DiurnalUtilisation(
    double meanCpuShare,
    double spread,
    double amplitude,
    double peakHour,
    double noise,
    double memoryShare)
    implements UtilisationModel, UtilisationLaw {

  /** Assumed values: a mean of 20 % with unequal levels, a mild day, and memory half used. */
  public static final DiurnalUtilisation DEFAULT =
      new DiurnalUtilisation(0.2, 0.45, 0.3, 14, 0.3, 0.5);

  private static final Stream LEVEL = Stream.named("utilisation");

  public DiurnalUtilisation {
    require(
        "meanCpuShare", meanCpuShare, meanCpuShare > 0 && meanCpuShare < 1, "above 0 and below 1");
    require("spread", spread, spread >= 0 && spread < 1, "from 0 to below 1");
    Shares.require("amplitude", amplitude);
    require("peakHour", peakHour, peakHour >= 0 && peakHour < 24, "from 0 to below 24");
    Shares.require("noise", noise);
    Shares.require("memoryShare", memoryShare);
  }

  private static void require(String name, double value, boolean valid, String range) {
    if (!valid) {
      throw new IllegalArgumentException(
          "The %s (%s) of a diurnal utilisation must be %s.".formatted(name, value, range));
    }
  }

  @Override
  public Utilisation of(LaunchRequest request, Draws draws) {
    LevelDistribution levels = new LevelDistribution(meanCpuShare, spread);
    double level = levels.draw(draws.sequence(LEVEL, request.id()));
    return new UtilisationByLaw(
        this,
        level,
        ValueNoise.fastKey(draws, request.id()),
        ValueNoise.slowKey(draws, request.id()));
  }

  @Override
  public Moment at(long tick) {
    double swing = amplitude * DayCosine.at(tick, peakHour);
    return new DayMoment(swing, noise, memoryShare, ValueNoise.at(tick));
  }

  @Override
  public String assumption() {
    return ("Utilisation is assumed: CPU levels with mean %s, %s higher and lower by day and night,"
            + " with autocorrelated noise; memory use is %s, always.")
        .formatted(
            Shares.percent(meanCpuShare), Shares.percent(amplitude), Shares.percent(memoryShare));
  }
}
