package dev.berth.account;

import java.util.Map;
import java.util.TreeMap;

/**
 * The most that a tenant may hold at once, of the whole fleet and of single zones.
 *
 * @param byZone limits within zones by their names; a zone that is not named has none of its own
 */
public record Quota(Limits total, Map<String, Limits> byZone) {

  public static final Quota NONE = new Quota(Limits.NONE, Map.of());

  public Quota {
    byZone = java.util.Collections.unmodifiableMap(new TreeMap<>(byZone));
  }

  public boolean isEmpty() {
    return total.isEmpty() && byZone.isEmpty();
  }
}
