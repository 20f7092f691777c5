package dev.berth.capacity;

import dev.berth.model.DomainLevel;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import java.util.Set;

/**
 * Capacity that is held for a tenant's launches.
 *
 * @param flavor what one slot holds; with an empty name a slot is an amount that any launches of
 *     the tenant share, else one slot takes one launch of that flavor
 * @param count slots
 * @param traits that the hosts of the slots must have
 * @param domain name of the domain in which the slots are; empty for anywhere
 * @param fromTick when it comes into force
 * @param toTick when it ends, after {@code fromTick}
 */
public record Reservation(
    String name,
    String tenant,
    Flavor flavor,
    int count,
    Set<String> traits,
    DomainLevel level,
    String domain,
    long fromTick,
    long toTick) {

  public Reservation {
    traits = Set.copyOf(traits);
    if (count < 1) {
      throw new IllegalArgumentException(
          "The count (%d) of reservation %s must be 1 or more.".formatted(count, name));
    }
    if (fromTick < 0 || toTick <= fromTick) {
      throw new IllegalArgumentException(
          "Reservation %s must end (%d ms) after it starts (%d ms)."
              .formatted(name, toTick, fromTick));
    }
    if (flavor.demand().equals(ResourceVector.ZERO)) {
      throw new IllegalArgumentException("Reservation %s must hold something.".formatted(name));
    }
  }

  /** Whether a slot takes one launch of its flavor, and nothing else. */
  boolean exact() {
    return !flavor.name().isEmpty();
  }

  /** Whether the request's tenant may use it for the request. */
  boolean isFor(LaunchRequest request) {
    return request.tenant().equals(tenant) && (!exact() || request.flavor().equals(flavor));
  }
}
