package dev.berth.traces.csv;

import dev.berth.model.Ticks;

/** The unit in which a file gives instants and durations. */
public enum TimeScale {
  MILLISECONDS("ms", 1),
  SECONDS("s", Ticks.PER_SECOND),
  MINUTES("min", 60 * Ticks.PER_SECOND),
  HOURS("h", Ticks.PER_HOUR),
  DAYS("d", Ticks.PER_DAY);

  private final String key;
  private final long ticks;

  TimeScale(String key, long ticks) {
    this.key = key;
    this.ticks = ticks;
  }

  /** The name used in scenario files. */
  public String key() {
    return key;
  }

  /** Ticks in one unit. */
  public long ticks() {
    return ticks;
  }
}
