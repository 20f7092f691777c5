package dev.berth.reports.stats;

import java.util.stream.IntStream;

/**
 * How large a paired difference is against its own scatter.
 *
 * @param hedgesG mean difference / its standard deviation, corrected for few pairs by 1 - 3 / (4 (n
 *     - 1) - 1) (Hedges, 1981); 0 for no difference, NaN where all differences are equal
 * @param superiority share of pairs with the larger value, ties half: 0.5 means no effect
 */
public record EffectSize(double hedgesG, double superiority) {

  /**
   * The effect of values over their references.
   *
   * @param values of at least two pairs
   */
  public static EffectSize of(double[] values, double[] references) {
    double[] differences =
        IntStream.range(0, values.length).mapToDouble(i -> values[i] - references[i]).toArray();
    Estimate estimate = Estimate.ofMean(differences);
    double wins = 0;
    for (double difference : differences) {
      wins += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
    }
    double correction = 1 - 3 / (4.0 * (estimate.n() - 1) - 1);
    double g =
        estimate.mean() == 0
            ? 0
            : estimate.sd() == 0 ? Double.NaN : correction * estimate.mean() / estimate.sd();
    return new EffectSize(g, wins / estimate.n());
  }
}
