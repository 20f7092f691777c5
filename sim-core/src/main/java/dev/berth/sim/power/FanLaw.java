package dev.berth.sim.power;

/**
 * Power and speed of a host's fans. Power grows with the cube of speed (fan affinity law, ASHRAE
 * Handbook HVAC Systems and Equipment, chapter on fans); speed rises on a straight line with the
 * temperature of the processor.
 *
 * @param leastSpeed share of full speed below which fans never turn, above 0 to 1
 * @param fullWatts power at full speed
 * @param fullRpm revolutions per minute at full speed
 * @param fromCelsius processor temperature up to which fans turn at least speed
 * @param toCelsius processor temperature from which fans turn at full speed
 */
public record FanLaw(
    double leastSpeed, double fullWatts, double fullRpm, double fromCelsius, double toCelsius) {

  public FanLaw {
    if (!(leastSpeed > 0 && leastSpeed <= 1)) {
      throw new IllegalArgumentException(
          "The leastSpeed (%s) of fans must be above 0 and at most 1.".formatted(leastSpeed));
    }
    if (!(fullWatts >= 0 && fullRpm > 0)) {
      throw new IllegalArgumentException(
          "The fullWatts (%s) of fans must not be negative, their fullRpm (%s) above 0."
              .formatted(fullWatts, fullRpm));
    }
    if (!(fromCelsius < toCelsius)) {
      throw new IllegalArgumentException(
          "The fromCelsius (%s) of fans must be below their toCelsius (%s)."
              .formatted(fromCelsius, toCelsius));
    }
  }

  /** Power at a share of full speed. */
  public double watts(double speed) {
    return fullWatts * speed * speed * speed;
  }

  /** Share of full speed at a processor temperature. */
  public double speedAt(double celsius) {
    double ramp = (celsius - fromCelsius) / (toCelsius - fromCelsius);
    return leastSpeed + (1 - leastSpeed) * Math.min(1, Math.max(0, ramp));
  }
}
