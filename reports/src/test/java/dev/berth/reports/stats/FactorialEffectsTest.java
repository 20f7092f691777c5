package dev.berth.reports.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactorialEffectsTest {

  /**
   * y = 10 + 3 a - 2 b + 5 ab + 0.5 abc with a, b, c = -1 or +1: every effect is twice its factor.
   */
  private static double y(int point) {
    int a = (point & 1) == 0 ? -1 : 1;
    int b = (point & 2) == 0 ? -1 : 1;
    int c = (point & 4) == 0 ? -1 : 1;
    return 10 + 3 * a - 2 * b + 5 * a * b + 0.5 * a * b * c;
  }

  private static double[] design() {
    double[] values = new double[8];
    for (int point = 0; point < 8; point++) {
      values[point] = y(point);
    }
    return values;
  }

  @Test
  void effects_areTwiceTheCoefficientsOfTheModel() {
    FactorialEffects three = new FactorialEffects(3);
    double[] values = design();
    assertEquals(6, three.effect(0b001, values), 1e-12);
    assertEquals(-4, three.effect(0b010, values), 1e-12);
    assertEquals(0, three.effect(0b100, values), 1e-12);
    assertEquals(10, three.effect(0b011, values), 1e-12);
    assertEquals(0, three.effect(0b101, values), 1e-12);
    assertEquals(1, three.effect(0b111, values), 1e-12);
  }

  @Test
  void ofTwoFactors_byHand() {
    // low-low 20, high-low 30, low-high 24, high-high 50
    double[] values = {20, 30, 24, 50};
    FactorialEffects two = new FactorialEffects(2);
    // (30 + 50) / 2 - (20 + 24) / 2
    assertEquals(18, two.effect(0b01, values));
    // (24 + 50) / 2 - (20 + 30) / 2
    assertEquals(12, two.effect(0b10, values));
    // half of (50 - 24) - (30 - 20)
    assertEquals(8, two.effect(0b11, values));
  }

  @Test
  void whatAWholeReplicationShares_leavesTheInterval() {
    FactorialEffects three = new FactorialEffects(3);
    double[][] replications = new double[5][];
    for (int r = 0; r < replications.length; r++) {
      replications[r] = design();
      for (int point = 0; point < 8; point++) {
        replications[r][point] += 1000 * r;
      }
    }
    Estimate effect = three.estimate(0b001, replications);
    assertEquals(6, effect.mean(), 1e-9);
    assertEquals(0, effect.halfWidth(), 1e-9);
  }

  @Test
  void sets_areSingleFactorsThenPairs() {
    assertEquals(List.of(1, 2, 4, 3, 5, 6), new FactorialEffects(3).sets(2));
    assertEquals(15, new FactorialEffects(4).sets(4).size());
  }

  @Test
  void anotherNumberOfPoints_isRefused() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new FactorialEffects(2).effect(1, new double[] {1, 2, 3}))
            .getMessage();
    assertTrue(message.contains("3 values"), message);
  }
}
