package dev.berth.scenarios.kpi;

import dev.berth.model.Flavor;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each flavor is asked for by the requests of a workload, whatever becomes of them. */
public final class FlavorMix {

  private final Map<Flavor, Integer> indexByFlavor = new LinkedHashMap<>();
  private final List<Flavor> flavors = new ArrayList<>();
  private long[] requests = new long[16];
  private long total;

  private FlavorMix(List<Flavor> catalogue) {
    catalogue.forEach(this::index);
  }

  /**
   * Reads a workload up to the horizon.
   *
   * @param catalogue flavors that may occur; empty takes those that do
   */
  public static FlavorMix of(Workload workload, long horizonTicks, List<Flavor> catalogue) {
    FlavorMix mix = new FlavorMix(catalogue);
    Arrival arrival = workload.next();
    while (arrival != null && arrival.request().arrivalTick() < horizonTicks) {
      if (!arrival.warm()) {
        // first the index: it may put a longer array in place
        int flavor = mix.index(arrival.request().flavor());
        mix.requests[flavor]++;
        mix.total++;
      }
      arrival = workload.next();
    }
    return mix;
  }

  int size() {
    return flavors.size();
  }

  Flavor flavor(int index) {
    return flavors.get(index);
  }

  /** The share of requests that ask for a flavor; 0 without requests. */
  double share(int index) {
    return total == 0 ? 0 : (double) requests[index] / total;
  }

  private int index(Flavor flavor) {
    Integer known = indexByFlavor.get(flavor);
    if (known != null) {
      return known;
    }
    int index = flavors.size();
    indexByFlavor.put(flavor, index);
    flavors.add(flavor);
    if (index == requests.length) {
      requests = java.util.Arrays.copyOf(requests, index * 2);
    }
    return index;
  }
}
