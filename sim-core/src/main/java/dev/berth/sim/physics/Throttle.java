package dev.berth.sim.physics;

/**
 * How a hot processor protects itself: above a temperature its speed falls on a straight line, down
 * to a least speed. Demand above the speed is not served, and draws no power.
 *
 * @param fromCelsius processor temperature at which speed begins to fall
 * @param sharePerKelvin of full speed
 * @param leastSpeed share of full speed
 */
public record Throttle(double fromCelsius, double sharePerKelvin, double leastSpeed) {

  public Throttle {
    if (!(sharePerKelvin >= 0) || !(leastSpeed > 0 && leastSpeed <= 1)) {
      throw new IllegalArgumentException(
          "A throttle's sharePerKelvin (%s) must not be negative, its leastSpeed (%s) above 0 and at most 1."
              .formatted(sharePerKelvin, leastSpeed));
    }
  }

  /** Share of full speed at a processor temperature. */
  public double speedAt(double celsius) {
    return Math.max(leastSpeed, 1 - sharePerKelvin * Math.max(0, celsius - fromCelsius));
  }
}
