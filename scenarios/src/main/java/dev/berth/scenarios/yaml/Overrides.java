package dev.berth.scenarios.yaml;

import dev.berth.model.BadInputException;
import dev.berth.scenarios.yaml.YamlNode.Entry;
import dev.berth.scenarios.yaml.YamlNode.Mapping;
import dev.berth.scenarios.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts values in place of others, by path: {@code workload.scale}, {@code datacenter.groups.0}. */
public final class Overrides {

  private Overrides() {}

  /**
   * Applies one {@code key=value} of the command line; the value is YAML.
   *
   * @throws BadInputException when it is not of that form or leads through a value that has no keys
   */
  public static YamlNode set(YamlNode file, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new BadInputException(
          "--set %s: must be key=value, such as workload.scale=0.1.".formatted(assignment));
    }
    String source = "--set " + assignment;
    YamlNode parsed = YamlReader.parse(assignment.substring(equals + 1), source);
    return put(file, assignment.substring(0, equals), moved(parsed, Place.of(source)));
  }

  /** A copy of the file with a value at a path, which may be new. */
  public static YamlNode put(YamlNode file, String path, YamlNode value) {
    return put(file, List.of(path.split("\\.", -1)), 0, value);
  }

  private static YamlNode put(YamlNode node, List<String> path, int depth, YamlNode value) {
    if (depth == path.size()) {
      return value;
    }
    if (node instanceof Sequence sequence) {
      return putItem(sequence, path, depth, value);
    }
    if (!(node instanceof Mapping mapping)) {
      throw new BadInputException(
          "%s: %s: there is no such key, because %s is %s."
              .formatted(
                  value.place(),
                  String.join(".", path),
                  String.join(".", path.subList(0, depth)),
                  node.kind()));
    }
    Map<String, Entry> entries = new LinkedHashMap<>(mapping.entries());
    Entry before = entries.get(path.get(depth));
    YamlNode inner = before == null ? new Mapping(value.place(), Map.of()) : before.value();
    Place keyPlace = before == null ? value.place() : before.keyPlace();
    entries.put(path.get(depth), new Entry(keyPlace, put(inner, path, depth + 1, value)));
    return new Mapping(mapping.place(), entries);
  }

  private static YamlNode putItem(Sequence sequence, List<String> path, int depth, YamlNode value) {
    List<YamlNode> items = new ArrayList<>(sequence.items());
    String word = path.get(depth);
    if (!word.matches("\\d{1,6}") || Integer.parseInt(word) >= items.size()) {
      throw new BadInputException(
          "%s: %s: the list has %d items, so write an index from 0 to %d in place of %s."
              .formatted(
                  value.place(), String.join(".", path), items.size(), items.size() - 1, word));
    }
    int index = Integer.parseInt(word);
    items.set(index, put(items.get(index), path, depth + 1, value));
    return new Sequence(sequence.place(), items);
  }

  /** The same values, all at one place. */
  private static YamlNode moved(YamlNode node, Place place) {
    if (node instanceof Sequence sequence) {
      return new Sequence(
          place, sequence.items().stream().map(item -> moved(item, place)).toList());
    }
    if (node instanceof Mapping mapping) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      mapping
          .entries()
          .forEach((key, entry) -> entries.put(key, new Entry(place, moved(entry.value(), place))));
      return new Mapping(place, entries);
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    return new YamlNode.Scalar(place, scalar.text(), scalar.quoted());
  }
}
