package dev.berth.scenarios.calibrate;

/**
 * A host's temperature as a lumped node whose fans answer to its heat: it follows inlet + base +
 * rise x (P / 100 W)^exponent with a time constant. An exponent below 1 is what faster fans do.
 *
 * @param baseCelsius above the inlet where that is measured; else the inlet itself and all that
 *     does not depend on power
 * @param risePer100Watts kelvin at 100 W
 * @param exponent of power
 * @param seconds time constant R C
 * @param gain share of the last error by which the unmeasured part of the inlet is corrected
 */
public record ThermalModel(
    double baseCelsius, double risePer100Watts, double exponent, double seconds, double gain) {

  private static final double REFERENCE_WATTS = 100;

  /** What the node follows, passed through its time constant: the exact step for held power. */
  static double[] filtered(double[] atSeconds, double[] watts, double exponent, double constant) {
    double[] filtered = new double[watts.length];
    double held = 0;
    for (int i = 0; i < watts.length; i++) {
      double drive = StrictMath.pow(Math.max(0, watts[i]) / REFERENCE_WATTS, exponent);
      double elapsed = i == 0 ? Double.POSITIVE_INFINITY : atSeconds[i] - atSeconds[i - 1];
      held = drive + (held - drive) * StrictMath.exp(-elapsed / constant);
      filtered[i] = held;
    }
    return filtered;
  }

  /** Temperatures from power alone. */
  double[] predict(double[] atSeconds, double[] watts, double[] inlet) {
    double[] drive = filtered(atSeconds, watts, exponent, seconds);
    double[] celsius = new double[watts.length];
    for (int i = 0; i < celsius.length; i++) {
      celsius[i] = inlet[i] + baseCelsius + risePer100Watts * drive[i];
    }
    return celsius;
  }

  /** Each prediction corrected by the errors of those before it, never by its own. */
  static double[] tracked(double[] predicted, double[] measured, double gain) {
    double[] corrected = new double[predicted.length];
    double offset = 0;
    for (int i = 0; i < predicted.length; i++) {
      corrected[i] = predicted[i] + offset;
      offset += gain * (measured[i] - corrected[i]);
    }
    return corrected;
  }
}
