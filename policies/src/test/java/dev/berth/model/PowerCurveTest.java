package dev.berth.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PowerCurveTest {

  /** HP ProLiant ML110 G5, SPECpower_ssj2008, as printed by Beloglazov and Buyya, CCPE 2012. */
  private static final PowerCurve G5 =
      new PowerCurve(
          List.of(93.7, 97.0, 101.0, 105.0, 110.0, 116.0, 121.0, 125.0, 129.0, 133.0, 135.0));

  @Test
  void measuredPoints_areMetExactly() {
    assertEquals(93.7, G5.wattsAt(0));
    assertEquals(116.0, G5.wattsAt(0.5));
    assertEquals(135.0, G5.wattsAt(1));
  }

  @Test
  void betweenPoints_itIsStraight() {
    // 25 %: half-way between 101 W at 20 % and 105 W at 30 %
    assertEquals(101 + (105 - 101) * 0.5, G5.wattsAt(0.25), 1e-9);
  }

  @Test
  void outsideTheRange_itIsClamped() {
    assertEquals(93.7, G5.wattsAt(-0.1));
    assertEquals(135.0, G5.wattsAt(7));
  }

  @Test
  void notANumber_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> G5.wattsAt(Double.NaN));
  }

  @Test
  void onePoint_isNoCurve() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new PowerCurve(List.of(5.0)))
            .getMessage();
    assertTrue(message.contains("[5.0]"), message);
  }

  @Property
  void aLinearCurve_isItsLine(@ForAll @DoubleRange(min = 0, max = 1) double u) {
    assertEquals(100 + 150 * u, PowerCurve.linear(100, 250).wattsAt(u), 1e-9);
  }
}
