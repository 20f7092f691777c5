package dev.berth.term;

import dev.berth.model.Resource;
import dev.berth.state.HostView;

/**
 * By how much a host fails a constraint in one amount.
 *
 * @param what the amount's name, such as {@code memory}
 * @param amount in the unit, above 0
 * @param share of what the host has, or of the limit: comparable between hosts
 */
public record Miss(String what, double amount, String unit, double share) {

  /** An amount of a resource that a host lacks. */
  public static Miss of(Resource resource, double amount, HostView host) {
    long whole = host.allocatable(resource);
    return new Miss(
        resource.key(),
        amount,
        resource.unit(),
        whole == 0 ? Double.POSITIVE_INFINITY : amount / whole);
  }
}
