package dev.berth.sim.network;

import java.util.Arrays;

/**
 * Max-min fair rates of flows, each of which uses the sending side of one link and the receiving
 * side of another: all rates rise together, and a flow stops rising when one of its two sides is
 * full (progressive filling; Bertsekas and Gallager, Data Networks, section 6.5.2). Time grows with
 * flows x full sides.
 */
public final class FairShares {

  private static final int NONE = -1;

  private final double[] capacity;
  private final double[] left;
  private final int[] rising;

  /**
   * @param capacity of each side by host row, above 0
   */
  public FairShares(double[] capacity) {
    this.capacity = capacity;
    left = new double[2 * capacity.length];
    rising = new int[2 * capacity.length];
  }

  /**
   * The rate of every flow, in the capacity's unit.
   *
   * @param from the sending row of each flow
   * @param to the receiving row of each flow
   */
  public double[] rates(int[] from, int[] to) {
    double[] rates = new double[from.length];
    Arrays.fill(rates, Double.NaN);
    for (int flow = 0; flow < from.length; flow++) {
      open(sending(from[flow]), from[flow]);
      open(receiving(to[flow]), to[flow]);
    }
    for (int flow = 0; flow < from.length; flow++) {
      rising[sending(from[flow])]++;
      rising[receiving(to[flow])]++;
    }
    int risingFlows = from.length;
    while (risingFlows > 0) {
      int full = fullestSide(from, to, rates);
      double rate = left[full] / rising[full];
      for (int flow = 0; flow < from.length; flow++) {
        boolean uses = sending(from[flow]) == full || receiving(to[flow]) == full;
        if (Double.isNaN(rates[flow]) && uses) {
          rates[flow] = rate;
          settle(sending(from[flow]), rate);
          settle(receiving(to[flow]), rate);
          risingFlows--;
        }
      }
    }
    return rates;
  }

  private void open(int side, int row) {
    left[side] = capacity[row];
    rising[side] = 0;
  }

  private void settle(int side, double rate) {
    left[side] = Math.max(0, left[side] - rate);
    rising[side]--;
  }

  /** The side of a rising flow that has the least left for each of its rising flows. */
  private int fullestSide(int[] from, int[] to, double[] rates) {
    int fullest = NONE;
    for (int flow = 0; flow < from.length; flow++) {
      if (Double.isNaN(rates[flow])) {
        fullest = fuller(fullest, sending(from[flow]));
        fullest = fuller(fullest, receiving(to[flow]));
      }
    }
    return fullest;
  }

  private int fuller(int one, int other) {
    return one == NONE || left[other] / rising[other] < left[one] / rising[one] ? other : one;
  }

  private static int sending(int row) {
    return 2 * row;
  }

  private static int receiving(int row) {
    return 2 * row + 1;
  }
}
