package dev.berth.strategy;

/** Which of the hosts that are equal in every tier wins. */
public enum TieBreak {
  /** The first in row order. */
  LOWEST_HOST("lowest-host"),
  /** Each equally likely, by a seeded draw for (request, attempt). */
  RANDOM("random"),
  /** The first in row order from the last winner on, going round. */
  NEXT_FIT("next-fit"),
  /** The first in row order after the last winner, going round. */
  ROUND_ROBIN("round-robin");

  private final String key;

  TieBreak(String key) {
    this.key = key;
  }

  /** The name used in files. */
  public String key() {
    return key;
  }

  /** Whether the last winner's row matters. */
  public boolean usesCursor() {
    return this == NEXT_FIT || this == ROUND_ROBIN;
  }
}
