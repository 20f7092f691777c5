package dev.berth.traces.twin;

/** Numbers from 0 to 1. */
final class Probability {

  private Probability() {}

  static void require(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "The %s (%s) of a twin model must be between 0 and 1.".formatted(name, value));
    }
  }
}
