package dev.berth.libvirt.reading;

/** One measurement, or why there is none; never 0 or NaN in place of a missing one. */
public sealed interface Measured {

  /**
   * @param unit as of the quantity asked for
   * @param source where it comes from, such as {@code hwmon coretemp temp1}
   * @param atMillis when it was taken
   */
  record Available(double value, String unit, String source, long atMillis) implements Measured {
    public Available {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "A measurement (%s %s of %s) must be finite.".formatted(value, unit, source));
      }
    }
  }

  record Unavailable(String reason) implements Measured {}
}
