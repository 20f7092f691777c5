package dev.berth.scenarios.kpi;

/** The mean of samples; those that are undefined (NaN) are left out. */
final class Mean {

  private double sum;
  private long count;

  void add(double sample) {
    if (!Double.isNaN(sample)) {
      sum += sample;
      count++;
    }
  }

  /** NaN without samples. */
  double value() {
    return sum / count;
  }
}
