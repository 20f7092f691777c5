package dev.berth.term;

import dev.berth.model.BadInputException;
import dev.berth.model.DomainLevel;
import dev.berth.model.Metric;
import dev.berth.model.Resource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A documented parameter of a term, with what it accepts.
 *
 * @param defaultValue a {@link Double}, a {@link String} or a list of strings, by kind
 * @param min smallest number accepted; meaningless for other kinds
 * @param max largest number accepted; meaningless for other kinds
 * @param allowed words accepted; empty for numbers
 */
public record Parameter(
    String name,
    Kind kind,
    Object defaultValue,
    double min,
    double max,
    List<String> allowed,
    String doc) {

  /** What a parameter's value is. */
  public enum Kind {
    NUMBER,
    CHOICE,
    CHOICES
  }

  public static Parameter number(
      String name, double defaultValue, double min, double max, String doc) {
    return new Parameter(name, Kind.NUMBER, defaultValue, min, max, List.of(), doc);
  }

  public static Parameter choice(
      String name, String defaultValue, List<String> allowed, String doc) {
    return new Parameter(name, Kind.CHOICE, defaultValue, 0, 0, allowed, doc);
  }

  public static Parameter metric(String name, Metric defaultValue, String doc) {
    return choice(name, defaultValue.key(), Metric.ALL.stream().map(Metric::key).toList(), doc);
  }

  public static Parameter level(String name, DomainLevel defaultValue, String doc) {
    return choice(
        name, defaultValue.key(), DomainLevel.ALL.stream().map(DomainLevel::key).toList(), doc);
  }

  /** A set of resources, processor and memory unless told. */
  public static Parameter resources(String doc) {
    List<String> keys = Resource.ALL.stream().map(Resource::key).toList();
    return new Parameter(
        "resources",
        Kind.CHOICES,
        List.of(Resource.VCPU.key(), Resource.MEMORY.key()),
        0,
        0,
        keys,
        doc);
  }

  /**
   * The value in its own type.
   *
   * @throws BadInputException when the value is of another kind or out of range
   */
  Object accept(String owner, Object value) {
    return switch (kind) {
      case NUMBER -> number(owner, value);
      case CHOICE -> word(owner, value);
      case CHOICES -> words(owner, value);
    };
  }

  private Double number(String owner, Object value) {
    if (value instanceof Number number
        && number.doubleValue() >= min
        && number.doubleValue() <= max) {
      return number.doubleValue();
    }
    throw refused(owner, value, "a number from %s to %s".formatted(min, max));
  }

  private String word(String owner, Object value) {
    if (value instanceof String word && allowed.contains(word)) {
      return word;
    }
    throw refused(owner, value, "one of " + String.join(", ", allowed));
  }

  private List<String> words(String owner, Object value) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      Set<String> words = new LinkedHashSet<>();
      list.forEach(item -> words.add(word(owner, item)));
      return List.copyOf(words);
    }
    throw refused(owner, value, "a list of one or more of " + String.join(", ", allowed));
  }

  private BadInputException refused(String owner, Object value, String expected) {
    return new BadInputException(
        "The parameter %s of %s must be %s, got %s.".formatted(name, owner, expected, value));
  }
}
