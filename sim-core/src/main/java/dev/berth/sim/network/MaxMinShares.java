package dev.berth.sim.network;

/**
 * Max-min fair shares of one capacity: nobody gets more than wanted, and what anybody gets less
 * than wanted is no less than what anybody else gets (Bertsekas and Gallager, Data Networks, 1992,
 * section 6.5.2).
 */
public final class MaxMinShares {

  private MaxMinShares() {}

  /**
   * The level up to which wants are granted: the largest w such that sum of min(want, w) is at most
   * the capacity; infinite when all wants fit. Each round fills at least one want, so it ends after
   * as many rounds as there are different wants, at most.
   *
   * @param wants by row, none negative
   * @param members the rows that share
   */
  public static double level(double[] wants, int[] members, double capacity) {
    double level = 0;
    while (true) {
      double left = capacity;
      int unfilled = 0;
      double leastUnfilled = Double.POSITIVE_INFINITY;
      for (int row : members) {
        if (wants[row] > level) {
          unfilled++;
          left -= level;
          leastUnfilled = Math.min(leastUnfilled, wants[row]);
        } else {
          left -= wants[row];
        }
      }
      if (unfilled == 0) {
        return Double.POSITIVE_INFINITY;
      }
      double next = level + left / unfilled;
      if (next < leastUnfilled) {
        return Math.max(0, next);
      }
      level = leastUnfilled;
    }
  }
}
