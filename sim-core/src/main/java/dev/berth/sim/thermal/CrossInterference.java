package dev.berth.sim.thermal;

import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Heat distribution among hosts whose outlet air partly comes back. With a[i][j] the share of host
 * i's outlet air that enters host j and K the diagonal of the hosts' W/K, the inlet is Tin = Tsup +
 * D P with D = (K - A'K)^-1 - K^-1. Source: Tang, Gupta, Varsamopoulos: Energy-efficient
 * thermal-aware task scheduling for homogeneous high-performance computing data centers, IEEE TPDS
 * 19(11), 2008, section 3.
 */
public final class CrossInterference {

  private CrossInterference() {}

  /**
   * The matrix D in kelvin per watt, row = inlet of, column = heat of.
   *
   * @param shares a[i][j], none negative; rows sum to less than 1
   */
  public static double[][] distribution(double[][] shares, double wattsPerKelvin) {
    int hosts = shares.length;
    RealMatrix balance = MatrixUtils.createRealMatrix(hosts, hosts);
    for (int i = 0; i < hosts; i++) {
      requireShares(shares[i], i);
      for (int j = 0; j < hosts; j++) {
        balance.setEntry(i, j, wattsPerKelvin * ((i == j ? 1 : 0) - shares[j][i]));
      }
    }
    RealMatrix inverse = new LUDecomposition(balance).getSolver().getInverse();
    for (int i = 0; i < hosts; i++) {
      inverse.addToEntry(i, i, -1 / wattsPerKelvin);
    }
    return inverse.getData();
  }

  /**
   * Shares for one aisle: every host loses the same share of its outlet air to the hosts of its
   * rack and of racks beside it, less with distance.
   *
   * @param racks index of each host's rack, counted from 0 along the aisle
   * @param slots place of each host in its rack, counted from 0
   * @param share of the outlet air that comes back, 0 to below 1
   * @param reachSlots distance over which it falls to 1/e; a rack's width counts as so much
   */
  public static double[][] byDistance(int[] racks, int[] slots, double share, double reachSlots) {
    int hosts = racks.length;
    double[][] shares = new double[hosts][hosts];
    for (int i = 0; i < hosts; i++) {
      double sum = 0;
      for (int j = 0; j < hosts; j++) {
        double distance =
            Math.abs(slots[i] - slots[j]) + reachSlots * Math.abs(racks[i] - racks[j]);
        shares[i][j] = StrictMath.exp(-distance / reachSlots);
        sum += shares[i][j];
      }
      for (int j = 0; j < hosts; j++) {
        shares[i][j] *= share / sum;
      }
    }
    return shares;
  }

  private static void requireShares(double[] row, int host) {
    double sum = 0;
    for (double share : row) {
      if (!(share >= 0)) {
        throw new IllegalArgumentException(
            "A share (%s) of host %d's outlet air is negative.".formatted(share, host));
      }
      sum += share;
    }
    if (!(sum < 1)) {
      throw new IllegalArgumentException(
          "The shares of host %d's outlet air sum to %s, which must be below 1."
              .formatted(host, sum));
    }
  }
}
