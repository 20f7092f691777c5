package dev.berth.configuration;

import dev.berth.model.ConfigurationPolicy;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A configuration policy as somebody wrote it.
 *
 * @param locked keys of its settings that a document of higher rank must not change
 * @param places where each setting was written, by key: {@code file:line:column}
 */
public record PolicyDocument(
    ConfigurationPolicy policy, Set<String> locked, Map<String, String> places) {

  /** Wants nothing. */
  public static final PolicyDocument NONE = of(ConfigurationPolicy.DEFAULT);

  public PolicyDocument {
    locked = Collections.unmodifiableSet(new TreeSet<>(locked));
    places = Collections.unmodifiableMap(new TreeMap<>(places));
    for (String key : locked) {
      if (!policy.settings().containsKey(key)) {
        throw new IllegalArgumentException(
            "Policy %s locks %s, which it does not set.".formatted(policy.name(), key));
      }
    }
  }

  /** A policy that was made by a program and locks nothing. */
  public static PolicyDocument of(ConfigurationPolicy policy) {
    return new PolicyDocument(policy, Set.of(), Map.of());
  }

  public boolean isEmpty() {
    return policy.isEmpty();
  }

  /** Where a setting was written; the document's name where that is not known. */
  public String place(String key) {
    return places.getOrDefault(key, policy.name());
  }
}
