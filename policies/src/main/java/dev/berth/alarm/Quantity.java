package dev.berth.alarm;

/** What a rule compares with its range. */
public enum Quantity {
  /** The reading, in the metric's unit. */
  VALUE,
  /** The change of the reading per minute over the rule's span, in the metric's unit per minute. */
  RATE,
  /** Minutes since the last reading that was available; how a silent sensor raises an alarm. */
  SILENCE
}
