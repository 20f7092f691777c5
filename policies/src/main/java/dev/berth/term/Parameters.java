package dev.berth.term;

import dev.berth.model.BadInputException;
import dev.berth.model.DomainLevel;
import dev.berth.model.Metric;
import dev.berth.model.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Checked values of a term's parameters, every one present. */
public final class Parameters {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * Fills in defaults.
   *
   * @param owner the term's name, for messages
   * @throws BadInputException for an unknown name or a value that is not accepted
   */
  Parameters(String owner, List<Parameter> declared, Map<String, ?> given) {
    for (String name : given.keySet()) {
      if (declared.stream().noneMatch(parameter -> parameter.name().equals(name))) {
        throw new BadInputException(
            "%s has no parameter %s (value %s). It takes: %s."
                .formatted(owner, name, given.get(name), names(declared)));
      }
    }
    for (Parameter parameter : declared) {
      Object value = given.get(parameter.name());
      values.put(
          parameter.name(),
          value == null ? parameter.defaultValue() : parameter.accept(owner, value));
    }
  }

  /** Every parameter with its value. */
  public Map<String, Object> values() {
    return java.util.Collections.unmodifiableMap(values);
  }

  public double number(String name) {
    return (Double) value(name);
  }

  public String word(String name) {
    return (String) value(name);
  }

  public Metric metric(String name) {
    return Metric.ALL.stream().filter(m -> m.key().equals(word(name))).findFirst().orElseThrow();
  }

  public DomainLevel level(String name) {
    return DomainLevel.ALL.stream()
        .filter(level -> level.key().equals(word(name)))
        .findFirst()
        .orElseThrow();
  }

  /** The value of {@link Parameter#resources}. */
  public Resource[] resources() {
    List<?> keys = (List<?>) value("resources");
    return Resource.ALL.stream()
        .filter(resource -> keys.contains(resource.key()))
        .toArray(Resource[]::new);
  }

  private Object value(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  private static String names(List<Parameter> declared) {
    return declared.isEmpty()
        ? "none"
        : declared.stream().map(Parameter::name).collect(Collectors.joining(", "));
  }
}
