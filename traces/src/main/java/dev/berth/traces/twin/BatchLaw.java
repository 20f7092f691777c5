package dev.berth.traces.twin;

import dev.berth.model.Ticks;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How large batches are in each part of the day and what they hold, given their size: batches of
 * one class of sizes (1, 2 to 3, 4 to 7, ...) hold a single flavor with a certain probability, else
 * every member draws its own.
 *
 * @param sizeCounts how often each size occurred, for each of six parts of the day of four hours
 * @param classes what batches of each class of sizes hold
 */
public record BatchLaw(List<TreeMap<Integer, Long>> sizeCounts, List<SizeClass> classes) {

  /** Parts of the day. */
  static final int PARTS = 6;

  private static final long PART_TICKS = Ticks.PER_DAY / PARTS;

  public BatchLaw {
    sizeCounts = sizeCounts.stream().map(counts -> new TreeMap<>(counts)).toList();
    classes = List.copyOf(classes);
    if (sizeCounts.size() != PARTS) {
      throw new IllegalArgumentException(
          "A twin model needs batch sizes for %d parts of the day, not %d."
              .formatted(PARTS, sizeCounts.size()));
    }
    for (TreeMap<Integer, Long> counts : sizeCounts) {
      requireClasses(counts, classes.size());
    }
  }

  private static void requireClasses(SortedMap<Integer, Long> counts, int classes) {
    if (counts.isEmpty() || counts.firstKey() < 1 || classOf(counts.lastKey()) >= classes) {
      throw new IllegalArgumentException(
          "A twin model needs batch sizes from 1 on within its %d classes of sizes, not %s."
              .formatted(classes, counts.keySet()));
    }
  }

  /** The part of the day of an instant in the trace's own clock. */
  static int partOf(long tick) {
    return (int) (tick / PART_TICKS % PARTS);
  }

  /** The class of a size: the number of times that it can be halved. */
  static int classOf(int size) {
    return 31 - Integer.numberOfLeadingZeros(size);
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
