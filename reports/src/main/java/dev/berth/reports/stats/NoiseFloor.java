package dev.berth.reports.stats;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What a strategy differs from itself (A/A): its replications are cut into two random halves again
 * and again, and the difference of the halves' means is looked at. Unpaired differences below the
 * floor are noise.
 */
public final class NoiseFloor {

  private static final int CUTS = 2000;
  private static final double SHARE = 95;
  private static final int FEWEST = 4;

  private NoiseFloor() {}

  /**
   * The amount that 95 % of the A/A differences stay below; NaN below four values.
   *
   * @param seed of the cuts
   */
  public static double of(double[] values, long seed) {
    if (values.length < FEWEST) {
      return Double.NaN;
    }
    RandomDataGenerator draws = new RandomDataGenerator(new Well19937c(seed));
    int half = values.length / 2;
    double[] differences = new double[CUTS];
    for (int cut = 0; cut < CUTS; cut++) {
      int[] order = draws.nextPermutation(values.length, 2 * half);
      double sum = 0;
      for (int i = 0; i < half; i++) {
        sum += values[order[i]] - values[order[half + i]];
      }
      differences[cut] = Math.abs(sum / half);
    }
    Arrays.sort(differences);
    return StatUtils.percentile(differences, SHARE);
  }
}
