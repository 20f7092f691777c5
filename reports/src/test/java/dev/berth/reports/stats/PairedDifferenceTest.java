package dev.berth.reports.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.reports.schema.Better;
import dev.berth.reports.stats.PairedDifference.Verdict;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

  @Test
  void pairing_removesWhatReplicationsShare() {
    // The replications differ by 100, the strategies by 2 in each of them.
    double[] reference = {100, 200, 300, 400};
    double[] values = {102.1, 201.9, 302.1, 401.9};
    PairedDifference difference = PairedDifference.of(values, reference, 1);
    assertEquals(2.0, difference.estimate().mean(), 1e-9);
    assertEquals(Verdict.WORSE, difference.verdict(Better.LOWER));
    assertEquals(Verdict.BETTER, difference.verdict(Better.HIGHER));
    assertEquals(Verdict.OPEN, difference.verdict(Better.NONE));
  }

  @Test
  void anIntervalAroundZero_isATie() {
    PairedDifference difference =
        PairedDifference.of(new double[] {1, 2, 3}, new double[] {2, 2, 2}, 1);
    assertEquals(Verdict.TIE, difference.verdict(Better.LOWER));
  }

  @Test
  void equalRuns_areATieWithoutWidth() {
    PairedDifference difference = PairedDifference.of(new double[25], new double[25], 1);
    assertEquals(Verdict.TIE, difference.verdict(Better.LOWER));
    assertEquals(0, difference.estimate().halfWidth());
  }

  @Test
  void oneReplication_leavesItOpen() {
    assertEquals(
        Verdict.OPEN,
        PairedDifference.of(new double[] {1}, new double[] {2}, 1).verdict(Better.LOWER));
  }

  @Test
  void nineteenPairs_useStudent_twentyTheBootstrap() {
    double[] skewed = IntStream.range(0, 20).mapToDouble(i -> i * (double) i * i).toArray();
    double[] nineteen = java.util.Arrays.copyOf(skewed, 19);
    Estimate t = PairedDifference.of(nineteen, new double[19], 1).estimate();
    assertEquals(t.mean() - t.low(), t.high() - t.mean(), 1e-9);
    Estimate bca = PairedDifference.of(skewed, new double[20], 1).estimate();
    // A right-skewed sample: the interval reaches farther up than down.
    assertTrue(bca.high() - bca.mean() > bca.mean() - bca.low());
  }

  @Test
  void bootstrap_isTheSameForTheSameSeed() {
    double[] values = new SplittableRandom(3).doubles(30).toArray();
    assertEquals(BcaBootstrap.ofMean(values, 7), BcaBootstrap.ofMean(values, 7));
  }

  @Test
  void bootstrapOfNormalData_isNearTheNormalInterval() {
    // Symmetric values: no bias, no acceleration, so the interval is +- 1.96 sd / sqrt(n).
    double[] values = IntStream.rangeClosed(-50, 50).mapToDouble(i -> i).toArray();
    Estimate estimate = BcaBootstrap.ofMean(values, 11);
    double half = 1.959964 * Math.sqrt(850.0 * 100 / 101) / Math.sqrt(101);
    assertEquals(0, BcaBootstrap.acceleration(values, 0), 1e-15);
    assertEquals(half, estimate.high(), 0.05 * half);
    assertEquals(-half, estimate.low(), 0.05 * half);
  }

  @Test
  void acceleration_isTheJackknifeSkewnessOverSix() {
    double[] values = {0, 0, 3};
    // Deviations -1, -1, 2: cubes -1 - 1 + 8 = 6, squares 1 + 1 + 4 = 6
    assertEquals(6 / (6 * 6 * Math.sqrt(6)), BcaBootstrap.acceleration(values, 1), 1e-15);
  }
}
