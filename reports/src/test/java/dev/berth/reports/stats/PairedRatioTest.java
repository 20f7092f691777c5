package dev.berth.reports.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PairedRatioTest {

  @Test
  void proportionalValues_haveAnExactRatio() {
    PairedRatio ratio = PairedRatio.of(new double[] {1, 2, 3}, new double[] {10, 20, 30});
    assertEquals(0.1, ratio.ratio(), 1e-12);
    assertEquals(0.1, ratio.low(), 1e-12);
    assertEquals(0.1, ratio.high(), 1e-12);
  }

  @Test
  void theIntervalIsThatOfTheResiduals() {
    // sums 4 of 40: 0.1; the mean reference is 40/3
    PairedRatio ratio = PairedRatio.of(new double[] {1, 1, 2}, new double[] {10, 20, 10});
    assertEquals(0.1, ratio.ratio(), 1e-12);
    // residuals 0, -1, 1 over 40/3: sd = 3/40; t(2) = 4.303
    assertEquals(4.303 * (3.0 / 40) / Math.sqrt(3), ratio.high() - 0.1, 1e-4);
    assertEquals(0, ratio.low());
  }

  @Test
  void nothingAgainstNothing_isNoRatio_andOnePairHasNoInterval() {
    assertTrue(Double.isNaN(PairedRatio.of(new double[] {0, 0}, new double[] {0, 0}).ratio()));
    PairedRatio single = PairedRatio.of(new double[] {1}, new double[] {4});
    assertEquals(0.25, single.ratio());
    assertTrue(Double.isNaN(single.low()) || single.low() == 0);
  }
}
