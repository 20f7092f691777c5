package dev.berth.traces.utilisation;

import java.math.BigDecimal;

/** Shares of a whole, 0 to 1. */
final class Shares {

  private Shares() {}

  static void require(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The %s (%s) of a utilisation model must be between 0 and 1.".formatted(name, share));
    }
  }

  static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /** As a percentage with as many digits as it has: 0.125 is "12.5 %". */
  static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
