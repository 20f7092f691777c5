package dev.berth.model;

import java.util.List;
import java.util.Set;

/**
 * What hosts of one make have in common.
 *
 * @param nameplate what is physically there
 * @param numaNodes NUMA nodes, 1 to 64
 * @param traits what a request may ask for by name, such as {@code arch:x86_64} or {@code
 *     cpu-feature:avx512f}
 * @param unequalNodes what of the nameplate's processor and memory stands on each NUMA node; empty
 *     where all nodes are equal
 */
public record HostType(
    String name,
    ResourceVector nameplate,
    OverCommit overCommit,
    int numaNodes,
    Set<String> traits,
    PowerCurve power,
    List<ResourceVector> unequalNodes) {

  private static final int MOST_DEVICES = 64;

  /** With equal NUMA nodes. */
  public HostType(
      String name,
      ResourceVector nameplate,
      OverCommit overCommit,
      int numaNodes,
      Set<String> traits,
      PowerCurve power) {
    this(name, nameplate, overCommit, numaNodes, traits, power, List.of());
  }

  public HostType {
    traits = Set.copyOf(traits);
    unequalNodes = List.copyOf(unequalNodes);
    requireWhole(name, nameplate, numaNodes, unequalNodes);
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

  /** What may be allocated of one NUMA node's processor and memory. */
  public ResourceVector allocatableOfNode(int node) {
    if (!unequalNodes.isEmpty()) {
      return overCommit.allocatable(unequalNodes.get(node));
    }
    ResourceVector all = allocatable();
    return ResourceVector.of(all.milliVcpu() / numaNodes, all.memoryMiB() / numaNodes);
  }

  private static void requireWhole(
      String name, ResourceVector nameplate, int numaNodes, List<ResourceVector> nodes) {
    long milliVcpu = nodes.stream().mapToLong(ResourceVector::milliVcpu).sum();
    long memoryMiB = nodes.stream().mapToLong(ResourceVector::memoryMiB).sum();
    if (!nodes.isEmpty()
        && (nodes.size() != numaNodes
            || milliVcpu != nameplate.milliVcpu()
            || memoryMiB != nameplate.memoryMiB())) {
      throw new IllegalArgumentException(
          "The %d NUMA nodes described of host type %s must be its %d nodes and add up to %d milli-vCPU and %d MiB, got %d and %d."
              .formatted(
                  nodes.size(),
                  name,
                  numaNodes,
                  nameplate.milliVcpu(),
                  nameplate.memoryMiB(),
                  milliVcpu,
                  memoryMiB));
    }
  }

  /** The number of whole graphics devices. */
  public int gpuDevices() {
    return (int) (nameplate.gpuPerMille() / Shape.PER_MILLE);
  }
}
