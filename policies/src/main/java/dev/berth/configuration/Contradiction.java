package dev.berth.configuration;

import dev.berth.model.ConfigurationPolicy;
import java.util.function.Predicate;

/**
 * Two settings whose values may not be what they are together.
 *
 * @param name a countable word
 * @param second the other setting, which is set or missing
 * @param holds whether a policy contradicts itself so
 * @param why what cannot be, in a few words
 */
public record Contradiction(
    String name,
    Setting<?> first,
    Setting<?> second,
    Predicate<ConfigurationPolicy> holds,
    String why) {

  /** The conflict in what documents wish, of whom this contradiction {@link #holds}. */
  Conflict in(Merge merge) {
    return new Conflict(name, first.key(), why, side(merge, first), side(merge, second));
  }

  private Side side(Merge merge, Setting<?> setting) {
    Wish wish = merge.holding(setting.key());
    if (wish != null) {
      return wish.side();
    }
    Wish other = merge.holding(first.key());
    return new Side(
        "%s is set nowhere".formatted(setting.key()), other == null ? "" : other.document());
  }
}
