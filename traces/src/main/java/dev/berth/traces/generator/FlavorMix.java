package dev.berth.traces.generator;

import java.util.List;

/**
 * Which flavors a batch holds: one flavor for all with a certain probability, else each member on
 * its own. The probability is chosen so that, with those that come out equal by chance, the
 * published share of batches of two or more holds a single flavor.
 */
final class FlavorMix {

  private final CumulativeTable flavors;
  private final double sameProbability;

  FlavorMix(double[] weights, BatchSizes sizes, double homogeneousShare) {
    flavors = new CumulativeTable(weights);
    double chance = chanceOfEqual(sizes);
    sameProbability = Math.max(0, (homogeneousShare - chance) / (1 - chance));
  }

  static FlavorMix of(AzureStatistics statistics, List<Double> shares) {
    double[] weights = shares.stream().mapToDouble(Double::doubleValue).toArray();
    return new FlavorMix(weights, statistics.batchSizes(), statistics.homogeneousShare());
  }

  /** Probability that independent members of a batch of two or more are all of one flavor. */
  private double chanceOfEqual(BatchSizes sizes) {
    double several = 1 - sizes.probability(1);
    double chance = 0;
    for (int size = 2; size <= sizes.largest(); size++) {
      for (int i = 0; i < flavors.size(); i++) {
        chance += sizes.probability(size) * StrictMath.pow(flavors.probability(i), size);
      }
    }
    return chance / several;
  }

  /** True if a batch holds one flavor, for a draw in [0, 1). */
  boolean isSame(double u) {
    return u < sameProbability;
  }

  /** The index of a flavor at a probability in [0, 1). */
  int flavor(double u) {
    return flavors.pick(u);
  }
}
