package dev.berth.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many hosts may run each operating system at the same time; a licence is held by a host while
 * it runs at least one instance of the system. A system without a pool needs no licence.
 *
 * @param hosts licences by operating system, 0 or more
 */
public record LicencePools(Map<String, Integer> hosts) {

  public static final LicencePools NONE = new LicencePools(Map.of());

  public LicencePools {
    hosts = Collections.unmodifiableMap(new TreeMap<>(hosts));
    hosts.forEach(
        (system, count) -> {
          if (count < 0) {
            throw new IllegalArgumentException(
                "The licence pool of %s (%d hosts) must not be negative.".formatted(system, count));
          }
        });
  }
}
