package dev.berth.term;

import dev.berth.model.BadInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
