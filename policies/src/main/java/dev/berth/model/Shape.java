package dev.berth.model;

/**
 * What an instance occupies of one host. GPU demand is either a share of one device (below 1000 per
 * mille) or a number of whole devices.
 *
 * @param numaNodes NUMA nodes over which processor and memory are split evenly; 0 leaves it to the
 *     assigner, which takes the fewest that fit
 */
public record Shape(ResourceVector demand, int numaNodes) {

  /** Thousandths in one graphics device. */
  public static final int PER_MILLE = 1000;

  public Shape {
    long gpu = demand.gpuPerMille();
    if (gpu > PER_MILLE && gpu % PER_MILLE != 0) {
      throw new IllegalArgumentException(
          ("The gpuPerMille (%d) of a shape must be at most 1000 (a share of one device)"
                  + " or a multiple of 1000 (whole devices).")
              .formatted(gpu));
    }
    if (numaNodes < 0) {
      throw new IllegalArgumentException(
          "The numaNodes (%d) of a shape must not be negative.".formatted(numaNodes));
    }
  }

  public static Shape of(ResourceVector demand) {
    return new Shape(demand, 0);
  }
}
