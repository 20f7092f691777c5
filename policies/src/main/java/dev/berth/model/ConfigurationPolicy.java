package dev.berth.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Desired settings of hardware, hypervisor, storage and network for an instance, by setting name.
 */
public record ConfigurationPolicy(String name, Map<String, String> settings) {

  public static final ConfigurationPolicy DEFAULT = new ConfigurationPolicy("default", Map.of());

  public ConfigurationPolicy {
    settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
  }
}
