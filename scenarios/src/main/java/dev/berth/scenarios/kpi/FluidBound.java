package dev.berth.scenarios.kpi;

import dev.berth.model.HostSpec;
import dev.berth.model.Resource;
import dev.berth.state.FleetTotals;
import java.util.ArrayList;
import java.util.List;

/**
 * The fewest hosts that could hold what is allocated if instances could be cut like a fluid: per
 * resource, as many of the largest hosts as together offer the allocated amount; the most over
 * resources. No packing of the same instances can use fewer.
 */
final class FluidBound {

  /** Per resource, what the largest 1, 2, ... hosts offer together. */
  private final List<long[]> offers = new ArrayList<>();

  FluidBound(List<HostSpec> hosts) {
    for (Resource resource : Resource.ALL) {
      long[] sorted =
          hosts.stream()
              .mapToLong(host -> -host.type().allocatable().get(resource))
              .sorted()
              .map(amount -> -amount)
              .toArray();
      for (int i = 1; i < sorted.length; i++) {
        sorted[i] += sorted[i - 1];
      }
      offers.add(sorted);
    }
  }

  /** The bound for the allocations of an instant. */
  int hosts(FleetTotals totals) {
    int most = totals.instances() > 0 ? 1 : 0;
    for (Resource resource : Resource.ALL) {
      most = Math.max(most, fewest(offers.get(resource.ordinal()), totals.used(resource)));
    }
    return most;
  }

  /** The smallest count whose offer reaches the amount. */
  private static int fewest(long[] offers, long amount) {
    if (amount == 0) {
      return 0;
    }
    int low = 0;
    int high = offers.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offers[middle] >= amount) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low + 1;
  }
}
