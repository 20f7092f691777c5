package dev.berth.traces.datacenter;

import dev.berth.model.ResourceVector;
import java.util.List;
import java.util.Set;

/**
 * A host that a trace describes.
 *
 * @param kind name of what it has in common with others like it
 * @param traits such as the model of its graphics devices
 * @param unequalNodes its NUMA nodes where they differ; empty where all are equal
 */
public record DescribedHost(
    String name,
    String kind,
    ResourceVector nameplate,
    int numaNodes,
    Set<String> traits,
    List<ResourceVector> unequalNodes) {

  public DescribedHost {
    traits = Set.copyOf(traits);
    unequalNodes = List.copyOf(unequalNodes);
  }

  /** With equal NUMA nodes. */
  public DescribedHost(
      String name, String kind, ResourceVector nameplate, int numaNodes, Set<String> traits) {
    this(name, kind, nameplate, numaNodes, traits, List.of());
  }
}
