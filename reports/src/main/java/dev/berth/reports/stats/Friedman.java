package dev.berth.reports.stats;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Friedman's test: treatments are ranked within each block (1 is lowest, ties share their mean
 * rank) and the mean ranks are compared, with Iman and Davenport's F statistic. Friedman, JASA
 * 32(200), 1937; Iman and Davenport, Communications in Statistics A9, 1980; Demsar, JMLR 7, 2006.
 *
 * @param meanRanks one per treatment
 * @param p probability of mean ranks that far apart, were all treatments alike
 */
public record Friedman(int blocks, List<Double> meanRanks, double p) {

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  public Friedman {
    meanRanks = List.copyOf(meanRanks);
  }

  /**
   * Ranks and tests.
   *
   * @param values per block one value per treatment; two blocks and two treatments or more
   */
  public static Friedman of(double[][] values) {
    int n = values.length;
    int k = n == 0 ? 0 : values[0].length;
    if (n < 2 || k < 2) {
      throw new IllegalArgumentException(
          "Friedman's test needs 2 blocks (%d) and 2 treatments (%d) or more.".formatted(n, k));
    }
    double[] sums = new double[k];
    double squares = 0;
    for (double[] block : values) {
      double[] ranks = new NaturalRanking().rank(block);
      for (int i = 0; i < k; i++) {
        sums[i] += ranks[i];
        squares += ranks[i] * ranks[i];
      }
    }
    List<Double> means = Arrays.stream(sums).map(sum -> sum / n).boxed().toList();
    return new Friedman(n, means, p(n, k, sums, squares));
  }

  /** Conover's form of the F statistic, which is right with ties too. */
  private static double p(int n, int k, double[] sums, double squares) {
    double between = Arrays.stream(sums).map(sum -> sum * sum).sum() / n;
    double centre = n * k * (k + 1.0) * (k + 1.0) / 4;
    double within = squares - between;
    if (between - centre <= 1e-9) {
      return 1;
    }
    if (within <= 1e-9) {
      return 0;
    }
    double f = (n - 1) * (between - centre) / within;
    return 1 - new FDistribution(null, k - 1.0, (n - 1.0) * (k - 1.0)).cumulativeProbability(f);
  }

  /** Two-sided probability that two treatments' mean ranks differ so, were they alike. */
  public double pairP(int first, int second) {
    int k = meanRanks.size();
    double error = Math.sqrt(k * (k + 1.0) / (6.0 * blocks));
    double z = Math.abs(meanRanks.get(first) - meanRanks.get(second)) / error;
    return 2 * NORMAL.cumulativeProbability(-z);
  }
}
