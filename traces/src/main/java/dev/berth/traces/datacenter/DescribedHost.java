package dev.berth.traces.datacenter;

import dev.berth.model.ResourceVector;
import java.util.Set;

/**
 * A host that a trace describes.
 *
 * @param kind name of what it has in common with others like it
 * @param numaNodes equal NUMA nodes
 * @param traits such as the model of its graphics devices
 */
public record DescribedHost(
    String name, String kind, ResourceVector nameplate, int numaNodes, Set<String> traits) {

  public DescribedHost {
    traits = Set.copyOf(traits);
  }
}
