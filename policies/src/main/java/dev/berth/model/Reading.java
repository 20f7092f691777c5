package dev.berth.model;

/** One sampled value of a metric, or why there is none. */
public sealed interface Reading {

  /**
   * @param value in the metric's unit, finite
   * @param sampledAtTick when the sensor took it
   */
  record Available(double value, long sampledAtTick) implements Reading {
    public Available {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "A reading's value (%s) must be finite.".formatted(value));
      }
    }
  }

  record Unavailable(Reason reason) implements Reading {}

  /** Why a reading is missing. */
  enum Reason {
    /** The host has no such sensor, or the model does not cover the metric. */
    NO_SENSOR,
    /** No sample has been taken yet. */
    NOT_YET_SAMPLED,
    /** The sensor missed its sample. */
    DROPPED_OUT,
    /** The host did not answer. */
    HOST_UNREACHABLE
  }
}
