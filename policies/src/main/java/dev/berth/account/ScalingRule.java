package dev.berth.account;

import dev.berth.workload.Channel;

/**
 * How many instances a tenant's group is to have, by what its instances use. A stepping rule adds
 * or ends so many instances once the mean use of the group crosses its threshold; a tracking rule
 * asks for as many as bring the mean use to its threshold.
 *
 * @param group the tag of the tenant's requests that form the group
 * @param metric what is measured, as a mean over the group's running instances, in the channel's
 *     unit
 * @param threshold above it (a positive step), below it (a negative step), or at it (step 0: target
 *     tracking)
 * @param step instances that are added or, below 0, ended at a time; 0 tracks the threshold
 * @param coolDownTicks after a change the group is left alone for so long, 0 or more
 * @param min fewest instances, 0 or more
 * @param max most instances, at least {@code min}
 */
public record ScalingRule(
    String group,
    Channel metric,
    double threshold,
    int step,
    long coolDownTicks,
    int min,
    int max) {

  public ScalingRule {
    if (!(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The threshold (%s) of a scaling rule of group %s must be above 0."
              .formatted(threshold, group));
    }
    if (coolDownTicks < 0) {
      throw new IllegalArgumentException(
          "The coolDownTicks (%d) of a scaling rule of group %s must not be negative."
              .formatted(coolDownTicks, group));
    }
    if (min < 0 || max < min) {
      throw new IllegalArgumentException(
          "The min (%d) of a scaling rule of group %s must not be negative nor above its max (%d)."
              .formatted(min, group, max));
    }
  }

  /** Whether it holds the group's use at the threshold instead of stepping across it. */
  public boolean tracks() {
    return step == 0;
  }
}
