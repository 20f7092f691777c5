package dev.berth.reports.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.reports.schema.Better;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planted differences are covered, and A/A comparisons rejected, at the nominal rate. */
class CoverageTest {

  private static final double WITHIN = 0.02;

  /** Strategies on common random numbers: a shared part, noise of their own, a planted shift. */
  private static PairedDifference study(int replications, double planted, long seed) {
    RandomGenerator draws = new Well19937c(seed);
    double[] values = new double[replications];
    double[] references = new double[replications];
    for (int i = 0; i < replications; i++) {
      double load = 100 * (1 + 0.2 * draws.nextGaussian());
      references[i] = load + 3 * draws.nextGaussian();
      values[i] = load + planted + 3 * draws.nextGaussian();
    }
    return PairedDifference.of(values, references, seed);
  }

  @ParameterizedTest
  @CsvSource({"5, 6000", "10, 6000", "20, 1000", "50, 600"})
  void aPlantedDifference_isCoveredAtTheNominalRate(int replications, int studies) {
    double planted = -2.5;
    long covered =
        IntStream.range(0, studies)
            .parallel()
            .mapToObj(seed -> study(replications, planted, seed).estimate())
            .filter(estimate -> estimate.low() <= planted && planted <= estimate.high())
            .count();
    assertEquals(0.95, (double) covered / studies, WITHIN);
  }

  @ParameterizedTest
  @CsvSource({"5, 6000", "10, 6000", "20, 1000", "50, 600"})
  void aaComparisons_areRejectedAtTheNominalRate(int replications, int studies) {
    long rejected =
        IntStream.range(0, studies)
            .parallel()
            .mapToObj(seed -> study(replications, 0, 1_000_000L + seed).verdict(Better.LOWER))
            .filter(verdict -> verdict != PairedDifference.Verdict.TIE)
            .count();
    assertEquals(0.05, (double) rejected / studies, WITHIN);
  }
}
