package dev.berth.reports.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class EffectSizeTest {

  @Test
  void gIsTheMeanDifferenceInStandardDeviations() {
    // differences 1, 2, 3: mean 2, sd 1, correction 1 - 3 / (4*2 - 1) = 4/7
    EffectSize effect = EffectSize.of(new double[] {2, 4, 6}, new double[] {1, 2, 3});
    assertEquals(8.0 / 7, effect.hedgesG(), 1e-12);
    assertEquals(1, effect.superiority());
  }

  @Test
  void noDifference_isNoEffect() {
    EffectSize effect = EffectSize.of(new double[] {1, 2}, new double[] {1, 2});
    assertEquals(0, effect.hedgesG());
    assertEquals(0.5, effect.superiority());
  }

  @Test
  void theNoiseFloor_isThatOfTwoHalves() {
    Well19937c draws = new Well19937c(3);
    double[] values = IntStream.range(0, 100).mapToDouble(i -> draws.nextGaussian()).toArray();
    double sd = Estimate.ofMean(values).sd();
    // halves of 50: the difference has sd * sqrt(2/50); 95 % lie within 1.96 of these
    assertEquals(1.96 * sd * Math.sqrt(2.0 / 50), NoiseFloor.of(values, 5), 0.1 * sd);
    assertTrue(Double.isNaN(NoiseFloor.of(new double[] {1, 2, 3}, 5)));
  }
}
