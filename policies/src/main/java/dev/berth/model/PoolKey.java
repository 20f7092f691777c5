package dev.berth.model;

/**
 * Names a pool of capacity: how many more instances of a flavor fit into a failure domain.
 *
 * @param domain the domain's name; empty for the whole fleet
 */
public record PoolKey(String flavor, DomainLevel level, String domain) {

  @Override
  public String toString() {
    return domain.isEmpty() ? flavor : flavor + " in " + domain;
  }
}
