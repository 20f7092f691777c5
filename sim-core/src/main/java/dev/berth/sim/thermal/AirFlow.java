package dev.berth.sim.thermal;

/**
 * Air that a host moves, and the heat that it carries per kelvin.
 *
 * @param cubicMetresPerSecond volume flow at the hosts' working point
 */
public record AirFlow(double cubicMetresPerSecond) {

  private static final double DENSITY_KG_PER_CUBIC_METRE = 1.225;
  private static final double HEAT_J_PER_KG_KELVIN = 1006;

  public AirFlow {
    if (!(cubicMetresPerSecond > 0 && cubicMetresPerSecond < 100)) {
      throw new IllegalArgumentException(
          "The air flow (%s m3/s) of a host must be above 0 and below 100."
              .formatted(cubicMetresPerSecond));
    }
  }

  /** K = density x flow x specific heat. */
  public double wattsPerKelvin() {
    return DENSITY_KG_PER_CUBIC_METRE * cubicMetresPerSecond * HEAT_J_PER_KG_KELVIN;
  }
}
