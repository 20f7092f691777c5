package dev.berth.configuration;

import java.util.List;

/**
 * One document's wish for one setting, with its provenance.
 *
 * @param value in the setting's own type
 * @param document the policy's name and version
 * @param place {@code file:line:column}, or the document's name where that is not known
 * @param locked whether a document of higher rank must not wish otherwise
 */
public record Wish(
    String key, Object value, Rank rank, String document, String place, boolean locked) {

  /** Whether it keeps to some of the zones that a locked wish allows. */
  boolean narrows(Wish lock) {
    return key.equals(Settings.ZONES.key())
        && value instanceof List<?> some
        && lock.value() instanceof List<?> all
        && all.containsAll(some);
  }

  /** What is wished and by whom. */
  public Side side() {
    return new Side("%s is %s by the %s %s".formatted(key, value, rank.title(), document), place);
  }
}
