package dev.berth.model;

import java.util.Set;

/**
 * What hosts of one make have in common.
 *
 * @param nameplate what is physically there
 * @param numaNodes equal NUMA nodes, 1 to 64
 * @param traits what a request may ask for by name, such as {@code arch:x86_64} or {@code
 *     cpu-feature:avx512f}
 */
public record HostType(
    String name,
    ResourceVector nameplate,
    OverCommit overCommit,
    int numaNodes,
    Set<String> traits,
    PowerCurve power) {

  private static final int MOST_DEVICES = 64;

  public HostType {
    traits = Set.copyOf(traits);
    if (numaNodes < 1 || numaNodes > MOST_DEVICES) {
      throw new IllegalArgumentException(
          "The numaNodes (%d) of host type %s must be between 1 and 64."
              .formatted(numaNodes, name));
    }
    long gpu = nameplate.gpuPerMille();
    if (gpu % Shape.PER_MILLE != 0 || gpu / Shape.PER_MILLE > MOST_DEVICES) {
      throw new IllegalArgumentException(
          "The gpuPerMille (%d) of host type %s must be a multiple of 1000, at most 64000."
              .formatted(gpu, name));
    }
  }

  public ResourceVector allocatable() {
    return overCommit.allocatable(nameplate);
  }

  /** The number of whole graphics devices. */
  public int gpuDevices() {
    return (int) (nameplate.gpuPerMille() / Shape.PER_MILLE);
  }
}
