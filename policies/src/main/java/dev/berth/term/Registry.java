package dev.berth.term;

import dev.berth.model.BadInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The terms of one kind by name, in the order in which they were registered. */
public final class Registry<T> {

  private final String kind;
  private final Map<String, TermType<T>> types = new LinkedHashMap<>();

  public Registry(String kind, List<TermType<T>> types) {
    this.kind = kind;
    for (TermType<T> type : types) {
      if (this.types.put(type.name(), type) != null) {
        throw new IllegalArgumentException(
            "The %s %s is registered twice.".formatted(kind, type.name()));
      }
    }
  }

  /**
   * This registry and the terms of others after its own.
   *
   * @throws BadInputException when one of them has a name that is taken
   */
  public Registry<T> with(List<TermType<T>> others) {
    Set<String> names = new HashSet<>(types.keySet());
    for (TermType<T> other : others) {
      if (!names.add(other.name())) {
        throw new BadInputException(
            "A term provider on the class path brings the %s %s, whose name is taken; rename it."
                .formatted(kind, other.name()));
      }
    }
    List<TermType<T>> both = new ArrayList<>(types.values());
    both.addAll(others);
    return new Registry<>(kind, both);
  }

  public List<TermType<T>> all() {
    return List.copyOf(types.values());
  }

  /**
   * @throws BadInputException when there is none of this name
   */
  public TermType<T> get(String name) {
    TermType<T> type = types.get(name);
    if (type == null) {
      throw new BadInputException(
          "There is no %s named %s. Known: %s."
              .formatted(
                  kind, name, types.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
    return type;
  }
}
