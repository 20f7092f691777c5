package dev.berth.state;

import dev.berth.model.HostSpec;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import java.util.List;

/**
 * Free and allocatable amounts of every host, those of one host side by side: a decision reads all
 * amounts of few hosts, so a host should cost one or two cache lines.
 */
final class HostAmounts {

  private static final int RESOURCES = Resource.ALL.size();
  private static final int STRIDE = 2 * RESOURCES;

  /** Per row: free amounts in resource order, then allocatable amounts. */
  private final long[] cells;

  HostAmounts(List<HostSpec> hosts) {
    cells = new long[hosts.size() * STRIDE];
    for (int row = 0; row < hosts.size(); row++) {
      ResourceVector allocatable = hosts.get(row).type().allocatable();
      for (Resource resource : Resource.ALL) {
        int at = row * STRIDE + resource.ordinal();
        cells[at] = allocatable.get(resource);
        cells[at + RESOURCES] = allocatable.get(resource);
      }
    }
  }

  long free(Resource resource, int row) {
    return cells[row * STRIDE + resource.ordinal()];
  }

  long allocatable(Resource resource, int row) {
    return cells[row * STRIDE + RESOURCES + resource.ordinal()];
  }

  /** Whether the free amounts of a host hold a demand. */
  boolean hold(int row, ResourceVector demand) {
    int at = row * STRIDE;
    return demand.milliVcpu() <= cells[at]
        && demand.memoryMiB() <= cells[at + 1]
        && demand.diskGiB() <= cells[at + 2]
        && demand.networkMbps() <= cells[at + 3]
        && demand.gpuPerMille() <= cells[at + 4];
  }

  /** Takes (sign +1) or gives back (sign -1). */
  void use(int row, ResourceVector demand, int sign) {
    int at = row * STRIDE;
    cells[at] -= sign * demand.milliVcpu();
    cells[at + 1] -= sign * demand.memoryMiB();
    cells[at + 2] -= sign * demand.diskGiB();
    cells[at + 3] -= sign * demand.networkMbps();
    cells[at + 4] -= sign * demand.gpuPerMille();
  }
}
