package dev.berth.traces.twin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LifetimeLawTest {

  @Test
  void kaplanMeier_countsTheCensoredAsAtRisk() {
    Survival survival = new Survival();
    survival.addEnded(10);
    survival.addGoingOn(100 - 15);
    survival.addEnded(20);
    survival.addGoingOn(100 - 20);
    LifetimeLaw law = survival.law(100);
    assertArrayEquals(new long[] {10, 20}, law.stepTicks());
    // S(10) = 1 - 1/4; of the three left one is censored at 15, so S(20) = 3/4 x (1 - 1/2);
    // the one that is censored at 20 itself still is at risk there
    assertArrayEquals(new double[] {1.0 / 4, 1 - 3.0 / 4 * (1 - 1.0 / 2)}, law.stepShares(), 1e-12);
  }

  @Test
  void withoutCensoring_itIsTheShareOfTheDead() {
    Survival survival = new Survival();
    for (long lifetime = 1; lifetime <= 4; lifetime++) {
      survival.addEnded(lifetime);
    }
    LifetimeLaw law = survival.law(100);
    assertEquals(2.0 / 4, law.share(2), 1e-12);
    assertEquals(0, law.share(0), 1e-12);
    assertEquals(3, law.ticks(0.6));
    assertEquals(4, law.ticks(0.999));
  }

  @Test
  void distance_isTheLargestGapOfTheCurves() {
    LifetimeLaw a = new LifetimeLaw(new long[] {1, 2}, new double[] {0.5, 1}, 0);
    LifetimeLaw b = new LifetimeLaw(new long[] {1, 2}, new double[] {0.2, 1}, 0);
    assertEquals(0.3, LifetimeLaw.distance(a, b), 1e-12);
    assertEquals(0, LifetimeLaw.distance(a, a), 1e-12);
  }
}
