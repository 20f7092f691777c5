package dev.berth.sim.power;

/**
 * What is lost between the meter and the hosts (supplies, transformers, distribution units).
 *
 * @param efficiency energy that reaches the hosts per energy taken, above 0 to 1
 */
public record Distribution(double efficiency) {

  public Distribution {
    if (!(efficiency > 0 && efficiency <= 1)) {
      throw new IllegalArgumentException(
          "The efficiency (%s) of the distribution must be above 0 and at most 1."
              .formatted(efficiency));
    }
  }

  /** Energy lost to bring so much to the hosts. */
  public double lostJoules(double hostJoules) {
    return hostJoules * (1 / efficiency - 1);
  }
}
