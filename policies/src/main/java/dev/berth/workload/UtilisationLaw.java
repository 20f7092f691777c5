package dev.berth.workload;

/**
 * A use of resources over time that many instances follow, each with a level and two keys of its
 * own. A fleet keeps these numbers as columns, visits no object per instance, and has what all
 * instances share at one instant computed once.
 */
@FunctionalInterface
public interface UtilisationLaw {

  /** The law at one instant. */
  Moment at(long tick);

  /** The use of every instance at one instant. */
  @FunctionalInterface
  interface Moment {

    /** The value of a channel for an instance, as {@link Utilisation#at} gives it. */
    double of(Channel channel, double level, long firstKey, long secondKey, long startTick);
  }
}
