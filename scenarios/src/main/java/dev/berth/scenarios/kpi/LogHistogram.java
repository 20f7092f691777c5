package dev.berth.scenarios.kpi;

import it.unimi.dsi.fastutil.ints.Int2LongRBTreeMap;

/**
 * Samples by size, in classes one hundredth apart: quantiles of any number of samples, right to 0.5
 * %, in little room. Samples of 0 and below are told as 0; undefined ones (NaN) are left out.
 */
final class LogHistogram {

  private static final double STEP = StrictMath.log(1.01);

  /** A product of a share and a count that is a whole number but for its last bits is one. */
  private static final double ROUNDING = 1e-9;

  private final Int2LongRBTreeMap counts = new Int2LongRBTreeMap();
  private long zeros;
  private long all;
  private double sum;
  private double most = Double.NaN;

  void add(double sample) {
    if (Double.isNaN(sample)) {
      return;
    }
    all++;
    sum += sample;
    most = Double.isNaN(most) ? sample : Math.max(most, sample);
    if (sample <= 0) {
      zeros++;
    } else {
      counts.addTo((int) Math.rint(StrictMath.log(sample) / STEP), 1);
    }
  }

  /** NaN without samples. */
  double mean() {
    return sum / all;
  }

  /** The greatest sample; NaN without any. */
  double most() {
    return most;
  }

  /** The class in which the smallest sample lies that a share of them does not exceed. */
  double quantile(double share) {
    double wanted = Math.max(1, Math.ceil(share * all - ROUNDING));
    long seen = zeros;
    if (all == 0 || seen >= wanted) {
      return all == 0 ? Double.NaN : 0;
    }
    for (var each : counts.int2LongEntrySet()) {
      seen += each.getLongValue();
      if (seen >= wanted) {
        return Math.min(most, StrictMath.exp(each.getIntKey() * STEP));
      }
    }
    return most;
  }
}
