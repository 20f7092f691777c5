package dev.berth.scenarios.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a misspelt one was probably meant to be. */
public final class Nearest {

  private Nearest() {}

  /** The known word with the smallest edit distance, if it is near enough to be meant. */
  public static Optional<String> to(String word, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .filter(best -> distance(word, best) <= Math.max(2, best.length() / 3));
  }

  /** "did you mean x? " when something is near, then the known words. */
  public static String hint(String word, Collection<String> known) {
    String list = "known: " + String.join(", ", known);
    return to(word, known).map(best -> "did you mean %s? (%s)".formatted(best, list)).orElse(list);
  }

  /** Levenshtein's edit distance, without regard to case. */
  static int distance(String left, String right) {
    String from = left.toLowerCase(Locale.ROOT);
    String into = right.toLowerCase(Locale.ROOT);
    int[] above = new int[into.length() + 1];
    for (int j = 0; j <= into.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[into.length() + 1];
      row[0] = i;
      for (int j = 1; j <= into.length(); j++) {
        int change = from.charAt(i - 1) == into.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[into.length()];
  }
}
