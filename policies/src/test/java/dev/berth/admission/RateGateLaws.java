package dev.berth.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.account.RateLimit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RateGateLaws {

  /** 60 per minute is one per second; a burst of 2 lets two in at once. */
  @Test
  void aBucketOfTwo_fillsByOneEachSecond() {
    RateGate gate = new RateGate();
    RateLimit limit = new RateLimit(60, 2);
    List<Boolean> passed = new ArrayList<>();
    for (long tick : new long[] {0, 0, 0, 999, 1000, 1000, 3000, 3000, 3000}) {
      passed.add(gate.passes("t", limit, tick));
    }
    assertEquals(List.of(true, true, false, false, true, false, true, true, false), passed);
    assertTrue(gate.passes("other", limit, 3000));
  }

  /**
   * Beside a bucket that is filled in steps of a thousandth of a token per tick, at 60 a minute.
   */
  @Property
  void theGate_isABucketOfTokens(
      @ForAll @Size(max = 60) List<@IntRange(max = 3000) Integer> gaps,
      @ForAll @IntRange(min = 1, max = 5) int burst) {
    RateGate gate = new RateGate();
    long now = 0;
    long milliTokens = burst * 1000L;
    for (int gap : gaps) {
      now += gap;
      milliTokens = Math.min(burst * 1000L, milliTokens + gap);
      boolean expected = milliTokens >= 1000;
      milliTokens -= expected ? 1000 : 0;
      assertEquals(expected, gate.passes("t", new RateLimit(60, burst), now));
    }
  }
}
