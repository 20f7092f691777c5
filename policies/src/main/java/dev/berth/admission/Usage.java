package dev.berth.admission;

import dev.berth.account.Limits;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;

/** What a tenant holds, of the fleet or of a zone. */
final class Usage {

  private final long[] amounts = new long[Resource.ALL.size()];
  private long instances;

  void add(ResourceVector demand, int sign) {
    for (Resource resource : Resource.ALL) {
      amounts[resource.ordinal()] += sign * demand.get(resource);
    }
    instances += sign;
  }

  long of(Resource resource) {
    return amounts[resource.ordinal()];
  }

  long instances() {
    return instances;
  }

  boolean isEmpty() {
    return instances == 0;
  }

  /** The first limit that a demand would break, in words; empty where it breaks none. */
  String exceeded(Limits limits, ResourceVector demand) {
    if (instances >= limits.instances()) {
      return "has %d instances of at most %d".formatted(instances, limits.instances());
    }
    for (Resource resource : limits.amounts().keySet()) {
      long wanted = demand.get(resource);
      long held = of(resource);
      if (wanted > 0 && held + wanted > limits.of(resource)) {
        return "holds %d of at most %d %s of %s and asks for %d more"
            .formatted(held, limits.of(resource), resource.unit(), resource.key(), wanted);
      }
    }
    return "";
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(instances + " instances");
    for (Resource resource : Resource.ALL) {
      text.append(", ").append(of(resource)).append(' ').append(resource.unit());
    }
    return text.toString();
  }
}
