package dev.berth.alarm;

/**
 * What became of an alarm.
 *
 * @param worst amount of the rule's quantity furthest outside the range while the alarm was active
 * @param actions how many relocations were ordered because of it
 */
public record AlarmEnd(Alarm alarm, long tick, double worst, int actions, Outcome outcome) {

  /** Why it ended. */
  public enum Outcome {
    /** The quantity came back without anybody's doing. */
    CLEARED,
    /** The quantity came back after a relocation was ordered because of it. */
    CLEARED_AFTER_ACTION,
    /** It was active when the run ended. */
    OPEN
  }
}
