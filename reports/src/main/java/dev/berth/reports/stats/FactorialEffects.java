package dev.berth.reports.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Effects in a full factorial design of k factors with two levels each. The effect of a set of
 * factors is the mean of y where an even number of them is low, less the mean where an odd number
 * is: for one factor the mean at its high level less the mean at its low level (Box, Hunter and
 * Hunter, Statistics for Experimenters, 2nd edition 2005, chapter 5).
 *
 * @param factors k, 1 to 16
 */
public record FactorialEffects(int factors) {

  private static final int MOST = 16;

  public FactorialEffects {
    if (factors < 1 || factors > MOST) {
      throw new IllegalArgumentException(
          "The factors (%d) of a factorial design must be 1 to 16.".formatted(factors));
    }
  }

  /** Points of the design: 2^k. */
  public int points() {
    return 1 << factors;
  }

  /**
   * The effect of one factor, or the interaction of several.
   *
   * @param set bit i stands for factor i; not 0
   * @param values by point; bit i of the point's index is set where factor i is high
   */
  public double effect(int set, double[] values) {
    if (set <= 0 || set >= points() || values.length != points()) {
      throw new IllegalArgumentException(
          "The set %d of %d factors and %d values do not belong to a design of %d points."
              .formatted(set, factors, values.length, points()));
    }
    double sum = 0;
    for (int point = 0; point < values.length; point++) {
      boolean odd = (Integer.bitCount(set & ~point) & 1) == 1;
      sum += odd ? -values[point] : values[point];
    }
    return sum / (points() / 2.0);
  }

  /** Every set of at most so many factors, single factors first. */
  public List<Integer> sets(int order) {
    List<Integer> sets = new ArrayList<>();
    for (int size = 1; size <= Math.min(order, factors); size++) {
      for (int set = 1; set < points(); set++) {
        if (Integer.bitCount(set) == size) {
          sets.add(set);
        }
      }
    }
    return List.copyOf(sets);
  }

  /**
   * The effect over replications that share their random numbers within each replication: one
   * effect per replication, then Student's t interval of their mean.
   *
   * @param replications values by replication and point
   */
  public Estimate estimate(int set, double[][] replications) {
    double[] effects = new double[replications.length];
    for (int r = 0; r < effects.length; r++) {
      effects[r] = effect(set, replications[r]);
    }
    return Estimate.ofMean(effects);
  }
}
