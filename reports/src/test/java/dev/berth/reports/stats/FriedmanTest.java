package dev.berth.reports.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class FriedmanTest {

  @Test
  void withoutTies_pIsThatOfImanAndDavenport() {
    double[][] blocks = {{1, 2, 3}, {2, 1, 3}, {1, 2, 3}, {1, 3, 2}};
    Friedman test = Friedman.of(blocks);
    // rank sums 5, 8, 11: chi2 = 12 / (4*3*4) * (25 + 64 + 121) - 3*4*4 = 52.5 - 48 = 4.5
    // F = 3 * 4.5 / (4*2 - 4.5) = 27/7
    assertEquals(List.of(1.25, 2.0, 2.75), test.meanRanks());
    assertEquals(
        1 - new FDistribution(null, 2, 6).cumulativeProbability(27.0 / 7), test.p(), 1e-12);
    // z = 1.5 / sqrt(3*4 / (6*4)) = 2.1213; two-sided p = 0.033895
    assertEquals(0.033895, test.pairP(0, 2), 1e-6);
  }

  @Test
  void equalTreatments_shareRanksAndDoNotDiffer() {
    Friedman test = Friedman.of(new double[][] {{4, 4, 4}, {7, 7, 7}});
    assertEquals(List.of(2.0, 2.0, 2.0), test.meanRanks());
    assertEquals(1, test.p());
  }

  @Test
  void oneOrderInEveryBlock_isCertain() {
    assertEquals(0, Friedman.of(new double[][] {{1, 2}, {3, 4}, {5, 9}}).p());
  }

  @Test
  void aSingleBlock_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Friedman.of(new double[][] {{1, 2}}));
  }

  @Test
  void alikeTreatments_areToldApartAtTheNominalRate() {
    Well19937c draws = new Well19937c(11);
    int rejected = 0;
    int studies = 4000;
    for (int study = 0; study < studies; study++) {
      double[][] blocks = new double[20][5];
      for (double[] block : blocks) {
        for (int i = 0; i < block.length; i++) {
          block[i] = draws.nextGaussian();
        }
      }
      rejected += Friedman.of(blocks).p() < 0.05 ? 1 : 0;
    }
    double rate = (double) rejected / studies;
    assertTrue(rate > 0.03 && rate < 0.07, "rejects " + rate);
  }

  @Test
  void holm_multipliesStepByStep() {
    // sorted 0.005 * 4, 0.01 * 3, 0.03 * 2, 0.04 * 1 -> raised to 0.06
    assertArrayEquals(
        new double[] {0.03, 0.06, 0.06, 0.02},
        Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}),
        1e-12);
    assertArrayEquals(new double[] {1, 1}, Holm.adjusted(new double[] {0.7, 0.9}), 0);
  }
}
