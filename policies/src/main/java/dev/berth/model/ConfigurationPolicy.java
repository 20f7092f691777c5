package dev.berth.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Desired settings of hardware, hypervisor, instance, storage and network, by the setting's key. A
 * document of this kind says what it wants to change only: what it does not name, a document of
 * lower rank decides, and at last the fleet. Which settings there are, and what each accepts, is
 * said by {@code dev.berth.configuration.Settings}, through which values are read.
 *
 * @param name under which it is found and reported
 * @param version counts up from 1 with every change of the document; 0 for one made by a merge
 * @param settings values in their own types (a number, a word, a flag, a list of words) by key, in
 *     the keys' order
 */
public record ConfigurationPolicy(String name, int version, Map<String, Object> settings) {

  /** Nothing is wanted beyond what the fleet does anyway. */
  public static final ConfigurationPolicy DEFAULT = new ConfigurationPolicy("default", 1, Map.of());

  public ConfigurationPolicy {
    if (version < 0) {
      throw new IllegalArgumentException(
          "The version (%d) of configuration policy %s must not be negative."
              .formatted(version, name));
    }
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(settings)));
  }

  /** Whether it wants nothing. */
  public boolean isEmpty() {
    return settings.isEmpty();
  }
}
