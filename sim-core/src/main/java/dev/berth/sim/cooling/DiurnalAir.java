package dev.berth.sim.cooling;

import dev.berth.model.Ticks;

/**
 * Outdoor air that is warmest at the same hour of every day and follows a cosine between: mean +
 * amplitude cos(2 pi (hour - peakHour) / 24). Means over steps are exact integrals.
 *
 * @param startHour hour of the day at tick 0
 */
public record DiurnalAir(
    double meanCelsius, double amplitudeKelvin, double peakHour, double startHour)
    implements OutdoorAir {

  private static final double HOURS = 24;

  public DiurnalAir {
    if (!(amplitudeKelvin >= 0)) {
      throw new IllegalArgumentException(
          "The amplitude (%s K) must not be negative.".formatted(amplitudeKelvin));
    }
  }

  @Override
  public double meanCelsius(long fromTick, long toTick) {
    double from = phase(fromTick);
    double to = phase(toTick);
    double wave = (StrictMath.sin(to) - StrictMath.sin(from)) / (to - from);
    return meanCelsius + amplitudeKelvin * wave;
  }

  private double phase(long tick) {
    return 2 * Math.PI * (startHour + Ticks.toHours(tick) - peakHour) / HOURS;
  }
}
