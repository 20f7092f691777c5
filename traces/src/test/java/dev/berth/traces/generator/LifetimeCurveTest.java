package dev.berth.traces.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class LifetimeCurveTest {

  /** Half live up to 100 s, a quarter 100 to 300 s, a quarter beyond, for 400 s more. */
  private static final LifetimeCurve CURVE =
      new LifetimeCurve(new double[] {0, 100, 300}, new double[] {0, 0.5, 0.75}, 400);

  @Test
  void quantile_isLinearBetweenThePoints() {
    assertEquals(50, CURVE.quantileSeconds(0.25), 1e-9);
    assertEquals(100, CURVE.quantileSeconds(0.5), 1e-9);
    // Half of the step from 0.5 to 0.75, so half of the way from 100 to 300
    assertEquals(200, CURVE.quantileSeconds(0.625), 1e-9);
    // Half of the tail lives longer than its mean x ln 2
    assertEquals(300 + 400 * Math.log(2), CURVE.quantileSeconds(0.875), 1e-9);
  }

  @Test
  void mean_isTheAreaUnderTheSurvivors() {
    // 100 x (1 + 0.5) / 2 + 200 x (0.5 + 0.25) / 2 + 0.25 x 400 = 75 + 75 + 100
    assertEquals(250, CURVE.meanSeconds(), 1e-9);
  }

  @Test
  void residual_followsTheEquilibriumLaw() {
    // After 100 s, 75 of the area of 250 are passed; after 300 s, 150.
    assertEquals(100, CURVE.residualSeconds(75.0 / 250), 1e-9);
    assertEquals(300, CURVE.residualSeconds(150.0 / 250), 1e-9);
    assertEquals(300 + 400 * Math.log(2), CURVE.residualSeconds(200.0 / 250), 1e-9);
  }

  @Property
  void shares_invertQuantiles(@ForAll @Scale(6) @DoubleRange(min = 0, max = 0.9999) double u) {
    assertEquals(u, CURVE.share(CURVE.quantileSeconds(u)), 1e-9);
    assertEquals(u, CURVE.residualShare(CURVE.residualSeconds(u)), 1e-9);
  }

  @Property
  void lifetimesAreNeverNegative(@ForAll @Scale(6) @DoubleRange(min = 0, max = 1) double u) {
    assertTrue(CURVE.quantileSeconds(u) >= 0);
    assertTrue(CURVE.residualSeconds(u) >= 0);
  }
}
