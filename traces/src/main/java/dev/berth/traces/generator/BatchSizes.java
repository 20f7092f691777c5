package dev.berth.traces.generator;

import java.util.List;

/**
 * Batch sizes from a histogram of ranges with their mean. Within a range the sizes follow the
 * distribution of largest entropy with that mean (a truncated geometric one).
 */
final class BatchSizes {

  private final CumulativeTable bySize;

  BatchSizes(List<SizeRange> ranges) {
    int largest = ranges.stream().mapToInt(SizeRange::largest).max().orElse(0);
    double[] weights = new double[largest + 1];
    for (SizeRange range : ranges) {
      range.addTo(weights);
    }
    bySize = new CumulativeTable(weights);
  }

  /** The size at a probability in [0, 1). */
  int size(double u) {
    return bySize.pick(u);
  }

  /** The probability of a size. */
  double probability(int size) {
    return size < bySize.size() ? bySize.probability(size) : 0;
  }

  int largest() {
    return bySize.size() - 1;
  }

  /** The mean size. */
  double mean() {
    double mean = 0;
    for (int size = 1; size <= largest(); size++) {
      mean += size * probability(size);
    }
    return mean;
  }

  /**
   * A range of sizes.
   *
   * @param share of all batches
   * @param mean of the sizes within the range
   */
  record SizeRange(int smallest, int largest, double share, double mean) {

    private static final int BISECTIONS = 100;

    SizeRange {
      if (smallest < 1 || largest < smallest || mean < smallest || mean > largest) {
        throw new IllegalArgumentException(
            "A range of sizes from %d to %d cannot have the mean %s."
                .formatted(smallest, largest, mean));
      }
    }

    private void addTo(double[] weights) {
      double ratio = ratio();
      double total = 0;
      for (int size = smallest; size <= largest; size++) {
        total += weight(size, ratio);
      }
      for (int size = smallest; size <= largest; size++) {
        weights[size] += share * weight(size, ratio) / total;
      }
    }

    private double weight(int size, double logRatio) {
      return StrictMath.exp(logRatio * (size - smallest));
    }

    /** The logarithm of the ratio of neighbouring weights that gives the mean. */
    private double ratio() {
      double span = Math.max(1, largest - smallest);
      double low = -50;
      double high = 600 / span;
      for (int i = 0; i < BISECTIONS; i++) {
        double middle = (low + high) / 2;
        if (meanAt(middle) < mean) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return (low + high) / 2;
    }

    private double meanAt(double logRatio) {
      double total = 0;
      double sum = 0;
      for (int size = smallest; size <= largest; size++) {
        total += weight(size, logRatio);
        sum += size * weight(size, logRatio);
      }
      return sum / total;
    }
  }
}
