package dev.berth.strategy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A constraint or score by name, with the parameters that differ from their defaults. */
public record TermSpec(String name, Map<String, Object> parameters) {

  public TermSpec {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  public static TermSpec of(String name) {
    return new TermSpec(name, Map.of());
  }
}
