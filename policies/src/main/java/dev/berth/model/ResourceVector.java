package dev.berth.model;

/** An amount of every {@link Resource}; never negative. */
public record ResourceVector(
    long milliVcpu, long memoryMiB, long diskGiB, long networkMbps, long gpuPerMille) {

  public static final ResourceVector ZERO = new ResourceVector(0, 0, 0, 0, 0);

  public ResourceVector {
    requireAmount("milliVcpu", milliVcpu);
    requireAmount("memoryMiB", memoryMiB);
    requireAmount("diskGiB", diskGiB);
    requireAmount("networkMbps", networkMbps);
    requireAmount("gpuPerMille", gpuPerMille);
  }

  /** A vector of processor and memory alone. */
  public static ResourceVector of(long milliVcpu, long memoryMiB) {
    return new ResourceVector(milliVcpu, memoryMiB, 0, 0, 0);
  }

  public long get(Resource resource) {
    return switch (resource) {
      case VCPU -> milliVcpu;
      case MEMORY -> memoryMiB;
      case DISK -> diskGiB;
      case NETWORK -> networkMbps;
      case GPU -> gpuPerMille;
    };
  }

  private static void requireAmount(String name, long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(
          "The %s (%d) of a resource vector must not be negative.".formatted(name, amount));
    }
  }
}
