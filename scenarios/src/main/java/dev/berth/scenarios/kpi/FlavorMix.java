package dev.berth.scenarios.kpi;

import dev.berth.model.Flavor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each flavor was asked for so far; flavors of the catalogue count from the start. */
final class FlavorMix {

  private final Map<Flavor, Integer> indexByFlavor = new LinkedHashMap<>();
  private final List<Flavor> flavors = new ArrayList<>();
  private long[] requests = new long[16];
  private long total;

  FlavorMix(List<Flavor> catalogue) {
    catalogue.forEach(this::index);
  }

  void add(Flavor flavor) {
    requests[index(flavor)]++;
    total++;
  }

  int size() {
    return flavors.size();
  }

  Flavor flavor(int index) {
    return flavors.get(index);
  }

  /** The share of requests that asked for a flavor; 0 before the first request. */
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
