package dev.berth.sim.planetlab;

import java.util.Arrays;

/**
 * What instances asked for and what they missed while they left a host. Entries hold as those of
 * {@link HostMeter} do.
 */
final class InstanceMeter {

  private static final double NEVER = -1;

  private final double[] since;
  private final double[] given;
  private final double[] requested;
  private final boolean[] leaving;
  private final double[] askedFor;
  private final double[] missed;
  private final double[] missedInMigration;

  InstanceMeter(int instances) {
    since = new double[instances];
    Arrays.fill(since, NEVER);
    given = new double[instances];
    requested = new double[instances];
    leaving = new boolean[instances];
    askedFor = new double[instances];
    missed = new double[instances];
    missedInMigration = new double[instances];
  }

  /** An instance is given and asks for so much from an instant on, in MIPS. */
  void enter(
      int instance, double seconds, double newGiven, double newRequested, boolean nowLeaving) {
    if (since[instance] != NEVER && since[instance] != seconds) {
      close(instance, seconds - since[instance]);
    }
    since[instance] = seconds;
    given[instance] = newGiven;
    requested[instance] = newRequested;
    leaving[instance] = nowLeaving;
  }

  private void close(int instance, double lasted) {
    askedFor[instance] += requested[instance] * lasted;
    double gap = (requested[instance] - given[instance]) * lasted;
    missed[instance] += gap;
    if (leaving[instance] && given[instance] < requested[instance]) {
      missedInMigration[instance] += gap;
    }
  }

  /** Missed because of migrations per asked for, over all instances and time. */
  double migrationShare() {
    return sum(missedInMigration) / sum(askedFor);
  }

  /** Missed for whatever reason per asked for. */
  double missedShare() {
    return sum(missed) / sum(askedFor);
  }

  private static double sum(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }
}
