package dev.berth.model;

/** How many times a host's nameplate may be allocated, per resource; graphics devices never are. */
public record OverCommit(double vcpu, double memory, double disk, double network) {

  public static final OverCommit NONE = new OverCommit(1, 1, 1, 1);

  public OverCommit {
    requireRatio("vcpu", vcpu);
    requireRatio("memory", memory);
    requireRatio("disk", disk);
    requireRatio("network", network);
  }

  public double get(Resource resource) {
    return switch (resource) {
      case VCPU -> vcpu;
      case MEMORY -> memory;
      case DISK -> disk;
      case NETWORK -> network;
      case GPU -> 1;
    };
  }

  /** The allocatable amounts: floor(nameplate x ratio). */
  public ResourceVector allocatable(ResourceVector nameplate) {
    return new ResourceVector(
        scaled(nameplate, Resource.VCPU),
        scaled(nameplate, Resource.MEMORY),
        scaled(nameplate, Resource.DISK),
        scaled(nameplate, Resource.NETWORK),
        nameplate.gpuPerMille());
  }

  private long scaled(ResourceVector nameplate, Resource resource) {
    return (long) Math.floor(nameplate.get(resource) * get(resource));
  }

  private static void requireRatio(String name, double ratio) {
    if (!(ratio > 0 && ratio <= 1000)) {
      throw new IllegalArgumentException(
          "The over-commit ratio %s (%s) must be above 0 and at most 1000.".formatted(name, ratio));
    }
  }
}
