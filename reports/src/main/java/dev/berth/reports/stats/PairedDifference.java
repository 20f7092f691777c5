package dev.berth.reports.stats;

import dev.berth.reports.schema.Better;

/**
 * Mean of the differences between two strategies that ran on the same random numbers. The interval
 * is Student's t below {@value #BOOTSTRAP_FROM} replications and a BCa bootstrap from there on.
 */
public record PairedDifference(Estimate estimate) {

  static final int BOOTSTRAP_FROM = 20;

  /** What a difference says about the strategy against its reference. */
  public enum Verdict {
    BETTER,
    WORSE,
    /** The interval includes 0. */
    TIE,
    /** A single replication, or a KPI that does not judge. */
    OPEN
  }

  /**
   * Compares replication by replication.
   *
   * @param values of the strategy, in the order of replications
   * @param reference of the reference strategy, of the same length
   * @param seed of the bootstrap
   */
  public static PairedDifference of(double[] values, double[] reference, long seed) {
    if (values.length != reference.length) {
      throw new IllegalArgumentException(
          "Pairs need as many values (%d) as references (%d)."
              .formatted(values.length, reference.length));
    }
    double[] differences = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      differences[i] = values[i] - reference[i];
    }
    Estimate t = Estimate.ofMean(differences);
    return new PairedDifference(
        differences.length < BOOTSTRAP_FROM ? t : BcaBootstrap.ofMean(differences, seed));
  }

  /** Whether there is an interval and it includes 0. */
  public boolean indistinct() {
    return estimate.hasInterval() && estimate.low() <= 0 && estimate.high() >= 0;
  }

  /** The verdict for a KPI of this direction. */
  public Verdict verdict(Better better) {
    if (better == Better.NONE || !estimate.hasInterval()) {
      return Verdict.OPEN;
    }
    if (indistinct()) {
      return Verdict.TIE;
    }
    return (estimate.mean() < 0) == (better == Better.LOWER) ? Verdict.BETTER : Verdict.WORSE;
  }
}
