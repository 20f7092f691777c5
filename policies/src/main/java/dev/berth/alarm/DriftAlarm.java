package dev.berth.alarm;

import dev.berth.configuration.Characteristic;
import dev.berth.model.LaunchRequest;

/**
 * An instance that has drifted from what its policy desires, as it was when the alarm was raised.
 *
 * @param id counts up from 0 in order of raising
 * @param host row on which it stood
 * @param desired in the characteristic's unit
 * @param reading likewise
 */
public record DriftAlarm(
    long id,
    DriftRule rule,
    LaunchRequest instance,
    int host,
    Characteristic characteristic,
    double desired,
    double reading,
    long raisedTick) {

  /** What became of it. */
  public enum Outcome {
    CLEARED,
    /** After a relocation was ordered because of it. */
    CLEARED_AFTER_ACTION,
    /** The instance ended first. */
    ENDED,
    /** It was active when the run ended. */
    OPEN
  }

  /**
   * @param worst reading furthest from what is desired
   * @param actions how many relocations were ordered because of it
   */
  public record End(DriftAlarm alarm, long tick, double worst, int actions, Outcome outcome) {}
}
