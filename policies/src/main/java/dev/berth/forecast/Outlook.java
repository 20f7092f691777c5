package dev.berth.forecast;

/**
 * What a series is expected to do.
 *
 * @param expected the next values, the nearest first
 * @param high values that are not exceeded with the probability that was asked for
 */
@SuppressWarnings("ArrayRecordComponent")
public record Outlook(double[] expected, double[] high) {

  /** The number of steps until the high value exceeds a capacity, from 1; 0 where it never does. */
  public int runsDryIn(double capacity) {
    for (int step = 0; step < high.length; step++) {
      if (high[step] > capacity) {
        return step + 1;
      }
    }
    return 0;
  }
}
