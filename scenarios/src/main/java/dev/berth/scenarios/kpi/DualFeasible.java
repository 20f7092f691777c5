package dev.berth.scenarios.kpi;

import java.util.Map;
import java.util.SortedMap;

/**
 * Lower bounds on the bins that items of one size each need, by dual feasible functions: functions
 * under which whatever fits one bin still adds up to at most 1. Martello and Toth's family
 * (Discrete Applied Mathematics 28, 1990) and the u(k) of Fekete and Schepers (Mathematical
 * Programming 91, 2001), all in whole numbers.
 */
final class DualFeasible {

  private static final int MOST_K = 20;

  private DualFeasible() {}

  /**
   * The better of both families.
   *
   * @param counts number of items by size; sizes above 0 and at most the capacity
   * @param capacity of the largest bin
   */
  static long bins(SortedMap<Long, Integer> counts, long capacity) {
    long most = 0;
    for (long least : counts.keySet()) {
      if (2 * least <= capacity) {
        most = Math.max(most, withoutSmaller(counts, capacity, least));
      }
    }
    most = Math.max(most, withoutSmaller(counts, capacity, 0));
    for (int k = 1; k <= MOST_K; k++) {
      most = Math.max(most, rounded(counts, capacity, k));
    }
    return most;
  }

  /**
   * Items beside which none of the least size fits count whole, smaller ones than it not at all.
   */
  private static long withoutSmaller(SortedMap<Long, Integer> counts, long capacity, long least) {
    long whole = 0;
    long sum = 0;
    for (Map.Entry<Long, Integer> item : counts.entrySet()) {
      if (item.getKey() > capacity - least) {
        whole += item.getValue();
      } else if (item.getKey() >= least) {
        sum += item.getKey() * item.getValue();
      }
    }
    return whole + ceilDiv(sum, capacity);
  }

  /** u(k): x where (k + 1) x is whole, else floor((k + 1) x) / k. */
  private static long rounded(SortedMap<Long, Integer> counts, long capacity, int k) {
    long kths = 0;
    long exact = 0;
    for (Map.Entry<Long, Integer> item : counts.entrySet()) {
      long scaled = (k + 1L) * item.getKey();
      if (scaled % capacity == 0) {
        exact += scaled / capacity * item.getValue();
      } else {
        kths += scaled / capacity * item.getValue();
      }
    }
    // exact / (k + 1) + kths / k
    return ceilDiv(exact * k + kths * (k + 1L), k * (k + 1L));
  }

  private static long ceilDiv(long amount, long by) {
    return -Math.floorDiv(-amount, by);
  }
}
