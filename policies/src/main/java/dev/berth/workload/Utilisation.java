package dev.berth.workload;

/**
 * What one instance uses over time: the truth, which the placement manager never sees except
 * through sensors.
 */
@FunctionalInterface
public interface Utilisation {

  /** Uses nothing that is known: every channel is not modelled. */
  Utilisation UNKNOWN = (channel, startTick, tick) -> Double.NaN;

  /**
   * The value of a channel, in the channel's unit, or NaN where it is not modelled.
   *
   * @param startTick when the instance started
   * @param tick now, at least {@code startTick}
   */
  double at(Channel channel, long startTick, long tick);
}
