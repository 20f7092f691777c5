package dev.berth.traces.generator;

import java.util.Arrays;

/** A discrete distribution, drawn from by inversion of its cumulated weights. */
public final class CumulativeTable {

  private final double[] cumulated;

  /** Weights need not sum to 1; at least one must be positive. */
  public CumulativeTable(double[] weights) {
    cumulated = weights.clone();
    for (int i = 1; i < cumulated.length; i++) {
      cumulated[i] += cumulated[i - 1];
    }
    if (!(cumulated.length > 0 && total() > 0)) {
      throw new IllegalArgumentException(
          "The weights of a distribution must not all be 0: %s."
              .formatted(Arrays.toString(weights)));
    }
  }

  /** The index at a probability in [0, 1). */
  public int pick(double u) {
    double target = u * total();
    int low = 0;
    int high = cumulated.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The probability of an index. */
  public double probability(int index) {
    double before = index == 0 ? 0 : cumulated[index - 1];
    return (cumulated[index] - before) / total();
  }

  /** How many indices there are. */
  public int size() {
    return cumulated.length;
  }

  private double total() {
    return cumulated[cumulated.length - 1];
  }
}
