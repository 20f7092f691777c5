package dev.berth.alarm;

/**
 * When an instance has drifted from its desired performance characteristics. An alarm is raised
 * when a reading of it missed what is desired by more than the tolerance at every sample for the
 * duration, and cleared when it missed nothing for as long.
 *
 * @param tolerance a share of what is desired, 0 to 1: the hysteresis between raised and cleared
 * @param durationTicks 0 acts at once
 */
public record DriftRule(double tolerance, long durationTicks, Severity severity) {

  public DriftRule {
    if (!(tolerance >= 0 && tolerance <= 1) || durationTicks < 0) {
      throw new IllegalArgumentException(
          "The tolerance (%s) of drift must be between 0 and 1, its duration (%d ms) not negative."
              .formatted(tolerance, durationTicks));
    }
  }
}
