package dev.berth.term;

import java.util.Locale;

/** What a term makes of a reading that is unavailable. */
public enum OnMissing {
  /** The host is refused (constraints only). */
  REFUSE,
  /** As bad as a reading can be. */
  WORST,
  /** As if the reading were in the middle of its range; a constraint lets the host pass. */
  NEUTRAL;

  public static OnMissing of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
