package dev.berth.alarm;

/** How much an alarm matters, from little to much. */
public enum Severity {
  WARNING,
  CRITICAL
}
