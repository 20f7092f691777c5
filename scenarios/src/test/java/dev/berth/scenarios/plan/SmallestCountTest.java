package dev.berth.scenarios.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SmallestCountTest {

  @Property
  void ofAThreshold_itIsTheThreshold(
      @ForAll @IntRange(min = 1, max = 300) int threshold,
      @ForAll @IntRange(min = 1, max = 300) int least,
      @ForAll @IntRange(min = 0, max = 300) int room) {
    SmallestCount search = new SmallestCount(count -> count >= threshold);
    OptionalInt found = search.search(least, least + room);
    OptionalInt expected =
        least + room < threshold ? OptionalInt.empty() : OptionalInt.of(Math.max(least, threshold));
    assertEquals(expected, found);
    assertTrue(search.monotone());
  }

  @Property
  void fromAnyGuess_theAnswerIsTheSame(
      @ForAll @IntRange(min = 1, max = 300) int threshold,
      @ForAll @IntRange(min = 1, max = 300) int least,
      @ForAll @IntRange(min = 0, max = 300) int room,
      @ForAll @IntRange(min = 0, max = 700) int guess) {
    assertEquals(
        new SmallestCount(count -> count >= threshold).search(least, least + room),
        new SmallestCount(count -> count >= threshold).searchNear(guess, least, least + room));
  }

  @Property
  void aGoodGuess_takesFewTrials(
      @ForAll @IntRange(min = 1, max = 100_000) int threshold,
      @ForAll @IntRange(min = 0, max = 3) int off) {
    int[] trials = {0};
    new SmallestCount(
            count -> {
              trials[0]++;
              return count >= threshold;
            })
        .searchNear(Math.max(1, threshold - off), 1, 200_000);
    // The step is a 16th of the guess: one or two steps, the bisection of one, two counts above.
    int step = Math.max(1, threshold / 16);
    assertTrue(trials[0] <= 9 + 2 * (33 - Integer.numberOfLeadingZeros(step)), "" + trials[0]);
  }

  @Test
  void aFailureAboveTheAnswer_isSeenAndSearchedFrom() {
    // bisection finds 10; 12 fails, so the answer is the fewest above 12
    SmallestCount search = new SmallestCount(count -> count >= 10 && count != 12);
    assertEquals(OptionalInt.of(13), search.search(1, 100));
    assertFalse(search.monotone());
  }

  @Property
  void whatItFinds_meets(@ForAll Set<@IntRange(min = 1, max = 64) Integer> meeting) {
    SmallestCount search = new SmallestCount(count -> count == 64 || meeting.contains(count));
    int found = search.search(1, 64).orElseThrow();
    assertTrue(found == 64 || meeting.contains(found));
  }
}
