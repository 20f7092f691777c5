package dev.berth.model;

import java.time.Duration;

/** The clock of a fleet counts milliseconds as {@code long}; seconds exist at the edges only. */
public final class Ticks {

  public static final long PER_SECOND = 1000;
  public static final long PER_HOUR = 3_600 * PER_SECOND;
  public static final long PER_DAY = 24 * PER_HOUR;

  /** Later than every instant of a run. */
  public static final long NEVER = Long.MAX_VALUE;

  private Ticks() {}

  public static long ofSeconds(double seconds) {
    return Math.round(seconds * PER_SECOND);
  }

  public static long of(Duration duration) {
    return duration.toMillis();
  }

  public static double toSeconds(long ticks) {
    return (double) ticks / PER_SECOND;
  }

  public static double toHours(long ticks) {
    return (double) ticks / PER_HOUR;
  }
}
