package dev.berth.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many hosts may run each operating system at the same time; a licence is held by a host while
 * it runs at least one instance of the system. A system without a pool needs no licence.
 */
public record LicencePools(Map<String, Pool> bySystem) {

  public static final LicencePools NONE = new LicencePools(Map.of());

  /**
   * The licences of one operating system.
   *
   * @param hosts that may hold one, 0 or more
   * @param costPerHostMonth what a licence that is held costs in 30 days, in the scenario's
   *     currency
   */
  public record Pool(int hosts, double costPerHostMonth) {
    public Pool {
      if (hosts < 0 || !(costPerHostMonth >= 0)) {
        throw new IllegalArgumentException(
            "The hosts (%d) and costPerHostMonth (%s) of a licence pool must not be negative."
                .formatted(hosts, costPerHostMonth));
      }
    }
  }

  public LicencePools {
    bySystem = Collections.unmodifiableMap(new TreeMap<>(bySystem));
  }
}
