package dev.berth.configuration;

/**
 * Two wishes that cannot both come true.
 *
 * @param rule what was broken, a countable word
 * @param key of the setting that is in the way
 * @param why in a few words
 */
public record Conflict(String rule, String key, String why, Side first, Side second) {

  /** One line with both places. */
  public String text() {
    return "%s: %s: %s, while %s: %s".formatted(first.place(), rule, first.says(), second, why);
  }
}
