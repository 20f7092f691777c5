package dev.berth.scaling;

import dev.berth.workload.Channel;

/**
 * How a group's size follows the mean use of its running members.
 *
 * @param metric in the channel's unit
 * @param threshold with a step of 0 the use that the group is to have (target tracking); with a
 *     step above 0 the group grows above it; with one below 0 it shrinks below it
 * @param step members that are added or, below 0, ended at a time; 0 tracks the threshold
 */
public record Rule(Channel metric, double threshold, int step) {

  public Rule {
    if (!(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The threshold (%s) of a scaling rule must be above 0.".formatted(threshold));
    }
  }

  /** Whether it holds the use at the threshold instead of stepping across it. */
  public boolean tracks() {
    return step == 0;
  }
}
