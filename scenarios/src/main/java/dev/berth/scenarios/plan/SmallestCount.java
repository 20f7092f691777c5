package dev.berth.scenarios.plan;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The smallest count that meets a condition, by bisection. Bisection takes for granted that more
 * meets too; so the two counts above the answer are tried as well, and a failure above it starts
 * the search again from there.
 */
final class SmallestCount {

  private static final int CHECKED_ABOVE = 2;
  private static final int FIRST_STEP = 16;

  private final IntPredicate meets;
  private final NavigableMap<Integer, Boolean> tried = new TreeMap<>();
  private boolean monotone = true;

  SmallestCount(IntPredicate meets) {
    this.meets = meets;
  }

  /** Searches from least to most, both included; empty when most does not meet. */
  OptionalInt search(int least, int most) {
    if (!meets(most)) {
      return OptionalInt.empty();
    }
    return confirmed(meets(least) ? least : bisect(least, most), most);
  }

  /**
   * The same answer as {@link #search} where more meets too, with fewer trials where it is near a
   * guess: steps away from the guess double until they have it between them.
   */
  OptionalInt searchNear(int guess, int least, int most) {
    int from = Math.max(least, Math.min(most, guess));
    int step = Math.max(1, from / FIRST_STEP);
    if (meets(from)) {
      int high = from;
      int low = from;
      while (low > least && meets(low)) {
        high = low;
        low = Math.max(least, low - step);
        step *= 2;
      }
      return confirmed(meets(low) ? low : bisect(low, high), most);
    }
    int low = from;
    int high = from;
    while (high < most && !meets(high)) {
      low = high;
      high = Math.min(most, high + step);
      step *= 2;
    }
    return meets(high) ? confirmed(bisect(low, high), most) : OptionalInt.empty();
  }

  /** The answer, once the counts above it were looked at. */
  private OptionalInt confirmed(int found, int most) {
    int answer = found;
    OptionalInt failing = failureAbove(answer, most);
    while (failing.isPresent()) {
      monotone = false;
      answer = bisect(failing.getAsInt(), most);
      failing = failureAbove(answer, most);
    }
    return OptionalInt.of(answer);
  }

  /** Whether no count above one that meets was seen to fail. */
  boolean monotone() {
    return monotone;
  }

  private int bisect(int failing, int meeting) {
    int low = failing;
    int high = meeting;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (meets(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** The highest count above the answer that fails, among the next ones and all that were tried. */
  private OptionalInt failureAbove(int answer, int most) {
    for (int above = answer + 1; above <= Math.min(most, answer + CHECKED_ABOVE); above++) {
      meets(above);
    }
    return tried.tailMap(answer, false).entrySet().stream()
        .filter(entry -> !entry.getValue())
        .mapToInt(Map.Entry::getKey)
        .max();
  }

  private boolean meets(int count) {
    Boolean known = tried.get(count);
    if (known != null) {
      return known;
    }
    boolean met = meets.test(count);
    tried.put(count, met);
    return met;
  }
}
