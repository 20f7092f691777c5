package dev.berth.sim.power;

/**
 * Leakage current grows with temperature; linear near the working point (Liu, Dick, Shang, Yang:
 * Accurate temperature-dependent integrated circuit leakage power estimation is easy, DATE 2007).
 *
 * @param sharePerKelvin of the measured power, per kelvin above the reference
 * @param referenceCelsius processor temperature at which the power curve was measured
 */
public record Leakage(double sharePerKelvin, double referenceCelsius) {

  public Leakage {
    if (!(sharePerKelvin >= 0 && sharePerKelvin <= 0.05)) {
      throw new IllegalArgumentException(
          "The sharePerKelvin (%s) of leakage must be between 0 and 0.05."
              .formatted(sharePerKelvin));
    }
  }

  /** What a host draws more (or less) than its curve says, never less than no power at all. */
  public double watts(double curveWatts, double celsius) {
    return curveWatts * Math.max(-1, sharePerKelvin * (celsius - referenceCelsius));
  }
}
