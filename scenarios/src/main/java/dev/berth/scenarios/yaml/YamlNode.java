package dev.berth.scenarios.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML value that knows where it was written; immutable. */
public sealed interface YamlNode {

  Place place();

  /** The value as plain maps, lists and texts. */
  Object plain();

  /** What a user calls this kind of value. */
  String kind();

  /**
   * @param quoted whether it is a text beyond doubt
   */
  record Scalar(Place place, String text, boolean quoted) implements YamlNode {

    /** Whether nothing stands where a value should. */
    public boolean isEmpty() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public Object plain() {
      return quoted ? text : PlainScalar.of(text);
    }

    @Override
    public String kind() {
      return isEmpty() ? "nothing" : '"' + text + '"';
    }
  }

  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Object plain() {
      return items.stream().map(YamlNode::plain).toList();
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys in the order in which they stand. */
  record Mapping(Place place, Map<String, Entry> entries) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public Object plain() {
      Map<String, Object> plain = new LinkedHashMap<>();
      entries.forEach((key, entry) -> plain.put(key, entry.value().plain()));
      return plain;
    }

    @Override
    public String kind() {
      return "a map of keys";
    }
  }

  /** A value and the place of its key. */
  record Entry(Place keyPlace, YamlNode value) {}
}
