package dev.berth.model;

import java.util.List;

/**
 * Electrical power of a host as a function of its processor utilisation: straight lines between
 * measured points at equally spaced utilisations from 0 to 1, as SPECpower reports them. Source:
 * SPECpower_ssj2008 run and reporting rules; the interpolation is that of Beloglazov and Buyya,
 * CCPE 2012, section 4.
 *
 * @param watts power at utilisation 0, 1/(n-1), ..., 1; at least two points
 */
public record PowerCurve(List<Double> watts) {

  public PowerCurve {
    watts = List.copyOf(watts);
    if (watts.size() < 2) {
      throw new IllegalArgumentException(
          "A power curve needs at least two points (idle and full load), got %s.".formatted(watts));
    }
    for (double point : watts) {
      if (!(point >= 0 && point < 1e6)) {
        throw new IllegalArgumentException(
            "A power curve's point (%s W) must be between 0 and 1,000,000 W.".formatted(point));
      }
    }
  }

  /** A straight line from idle to full load. */
  public static PowerCurve linear(double idleWatts, double fullWatts) {
    return new PowerCurve(List.of(idleWatts, fullWatts));
  }

  /**
   * Power at a utilisation, which is clamped to [0, 1].
   *
   * @throws IllegalArgumentException when the utilisation is not a number
   */
  public double wattsAt(double utilisation) {
    if (Double.isNaN(utilisation)) {
      throw new IllegalArgumentException("The utilisation of a host is not a number.");
    }
    int segments = watts.size() - 1;
    double position = Math.min(1, Math.max(0, utilisation)) * segments;
    int left = Math.min((int) position, segments - 1);
    double from = watts.get(left);
    return from + (watts.get(left + 1) - from) * (position - left);
  }
}
