package dev.berth.traces.twin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large batches are and what they hold, given their size: batches of one class of sizes (1, 2
 * to 3, 4 to 7, ...) hold a single flavor with a certain probability, else every member draws its
 * own.
 *
 * @param sizeCounts how often each size occurred
 * @param classes what batches of each class of sizes hold
 */
public record BatchLaw(TreeMap<Integer, Long> sizeCounts, List<SizeClass> classes) {

  public BatchLaw {
    sizeCounts = new TreeMap<>(sizeCounts);
    classes = List.copyOf(classes);
    for (Map.Entry<Integer, Long> entry : sizeCounts.entrySet()) {
      if (entry.getKey() < 1 || entry.getValue() < 1 || classOf(entry.getKey()) >= classes.size()) {
        throw new IllegalArgumentException(
            "A twin model has no class for batches of size %d (occurring %d times)."
                .formatted(entry.getKey(), entry.getValue()));
      }
    }
  }

  /** The class of a size: the number of times that it can be halved. */
  static int classOf(int size) {
    return 31 - Integer.numberOfLeadingZeros(size);
  }

  /** The mean size. */
  double meanSize() {
    double batches = 0;
    double members = 0;
    for (Map.Entry<Integer, Long> entry : sizeCounts.entrySet()) {
      batches += entry.getValue();
      members += (double) entry.getKey() * entry.getValue();
    }
    return members / batches;
  }

  /**
   * What batches of one class hold.
   *
   * @param sameShare probability of a single flavor
   * @param sameWeights of the flavor of such a batch, one per flavor
   * @param mixedWeights of the flavor of a member of another batch, one per flavor
   */
  public record SizeClass(double sameShare, List<Double> sameWeights, List<Double> mixedWeights) {

    public SizeClass {
      Probability.require("sameShare", sameShare);
      sameWeights = List.copyOf(sameWeights);
      mixedWeights = List.copyOf(mixedWeights);
    }
  }
}
