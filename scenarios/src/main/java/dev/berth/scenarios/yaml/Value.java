package dev.berth.scenarios.yaml;

import dev.berth.model.BadInputException;
import dev.berth.scenarios.yaml.YamlNode.Mapping;
import dev.berth.scenarios.yaml.YamlNode.Scalar;
import dev.berth.scenarios.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * A value and the path of keys that leads to it.
 *
 * @param path keys and list indices joined by dots, as {@code --set} takes them; empty for a whole
 *     file
 */
public record Value(String path, YamlNode node) {

  /** The unquoted or quoted text of a single value. */
  public String scalar(String wanted) {
    if (node instanceof Scalar scalar && !scalar.isEmpty()) {
      return scalar.text();
    }
    throw wrong(wanted);
  }

  /** The values of a list. */
  public List<Value> items() {
    if (!(node instanceof Sequence sequence)) {
      throw wrong("a list");
    }
    List<Value> items = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      items.add(new Value(child(Integer.toString(items.size())), item));
    }
    return items;
  }

  /** The keys and values of a map. */
  public Section section() {
    if (node instanceof Mapping mapping) {
      return new Section(path, mapping);
    }
    throw wrong("a map of keys");
  }

  public boolean isMapping() {
    return node instanceof Mapping;
  }

  public boolean isSequence() {
    return node instanceof Sequence;
  }

  String child(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The error for a value that is not of the wanted kind. */
  public BadInputException wrong(String wanted) {
    return error("must be %s, got %s".formatted(wanted, node.kind()));
  }

  /** An error at this value: what is wrong and what to do, without a full stop. */
  public BadInputException error(String problem) {
    return at(node.place(), path, problem);
  }

  static BadInputException at(Place place, String path, String problem) {
    String key = path.isEmpty() ? "" : path + ": ";
    return new BadInputException("%s: %s%s.".formatted(place, key, problem));
  }
}
