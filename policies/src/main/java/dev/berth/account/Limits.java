package dev.berth.account;

import dev.berth.model.Resource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The most that a tenant may hold.
 *
 * @param amounts by resource, in its unit; a resource that is not named has no limit
 * @param instances {@link #UNLIMITED} where there is no limit
 */
public record Limits(Map<Resource, Long> amounts, long instances) {

  public static final long UNLIMITED = Long.MAX_VALUE;

  public static final Limits NONE = new Limits(Map.of(), UNLIMITED);

  public Limits {
    EnumMap<Resource, Long> copy = new EnumMap<>(Resource.class);
    copy.putAll(amounts);
    amounts = Collections.unmodifiableMap(copy);
    if (instances < 0) {
      throw new IllegalArgumentException(
          "The instances (%d) of a quota must not be negative.".formatted(instances));
    }
  }

  /** The most of a resource, or {@link #UNLIMITED}. */
  public long of(Resource resource) {
    return amounts.getOrDefault(resource, UNLIMITED);
  }

  public boolean isEmpty() {
    return instances == UNLIMITED && amounts.isEmpty();
  }
}
