package dev.berth.reports.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's correction for many tests: the i-th smallest of m probabilities is multiplied by m - i + 1
 * and never falls below its predecessor. Holm, Scandinavian Journal of Statistics 6, 1979.
 */
public final class Holm {

  private Holm() {}

  /** Corrected probabilities in the order given, at most 1. */
  public static double[] adjusted(double[] p) {
    List<Integer> order =
        IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble(i -> p[i])).toList();
    double[] adjusted = new double[p.length];
    double floor = 0;
    for (int i = 0; i < p.length; i++) {
      floor = Math.max(floor, Math.min(1, p[order.get(i)] * (p.length - i)));
      adjusted[order.get(i)] = floor;
    }
    return adjusted;
  }
}
