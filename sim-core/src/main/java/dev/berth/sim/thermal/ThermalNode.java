package dev.berth.sim.thermal;

/**
 * A lumped thermal node: C dT/dt = P - (T - Tin) / R. For power and inlet held over an interval the
 * solution is exact, T(t) = Tinf + (T0 - Tinf) e^(-t/RC) with Tinf = Tin + R P, so that no step
 * size is too long for it. The resistance falls with the speed of the fans to the power 0.8 (forced
 * convection: Dittus and Boelter 1930, as in Incropera et al., Fundamentals of Heat and Mass
 * Transfer, section 8.5).
 *
 * @param kelvinPerWatt resistance at full fan speed
 * @param joulesPerKelvin heat capacity
 */
public record ThermalNode(double kelvinPerWatt, double joulesPerKelvin) {

  private static final double CONVECTION = 0.8;

  public ThermalNode {
    if (!(kelvinPerWatt > 0 && joulesPerKelvin > 0)) {
      throw new IllegalArgumentException(
          "The resistance (%s K/W) and capacity (%s J/K) of a host must be above 0."
              .formatted(kelvinPerWatt, joulesPerKelvin));
    }
  }

  /** Resistance at a share of full fan speed. */
  public double resistanceAt(double fanSpeed) {
    return kelvinPerWatt * StrictMath.pow(fanSpeed, -CONVECTION);
  }

  /** Temperature towards which a held power leads. */
  public static double restCelsius(double inletCelsius, double resistance, double watts) {
    return inletCelsius + resistance * watts;
  }

  /** Temperature after some seconds of held power and inlet. */
  public double after(
      double celsius, double inletCelsius, double resistance, double watts, double seconds) {
    double rest = restCelsius(inletCelsius, resistance, watts);
    return rest + (celsius - rest) * StrictMath.exp(-seconds / (resistance * joulesPerKelvin));
  }
}
