package dev.berth.traces.utilisation;

import java.util.List;

/**
 * A distribution by some of its quantiles. Between two of them it is linear in the logarithm where
 * both are positive, else linear; beyond the outer ones it stays at them.
 */
final class QuantileTable {

  private final double[] shares;
  private final double[] values;

  /** Pairs of a share and the value that this share does not exceed, both increasing. */
  QuantileTable(List<double[]> pairs) {
    shares = pairs.stream().mapToDouble(pair -> pair[0]).toArray();
    values = pairs.stream().mapToDouble(pair -> pair[1]).toArray();
    for (int i = 1; i < shares.length; i++) {
      if (!(shares[i] > shares[i - 1] && values[i] >= values[i - 1])) {
        throw new IllegalArgumentException(
            "Quantile %d (%s, %s) does not increase.".formatted(i, shares[i], values[i]));
      }
    }
  }

  /** The value that a share does not exceed. */
  double at(double share) {
    int upper = 0;
    while (upper < shares.length && shares[upper] < share) {
      upper++;
    }
    if (upper == 0 || upper == shares.length) {
      return values[Math.min(upper, shares.length - 1)];
    }
    double low = values[upper - 1];
    double high = values[upper];
    double f = (share - shares[upper - 1]) / (shares[upper] - shares[upper - 1]);
    return low > 0 ? low * StrictMath.pow(high / low, f) : low + f * (high - low);
  }
}
