package dev.berth.scenarios.yaml;

import dev.berth.model.BadInputException;
import dev.berth.scenarios.yaml.YamlNode.Entry;
import dev.berth.scenarios.yaml.YamlNode.Mapping;
import dev.berth.scenarios.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A map of keys under reading. It notes every key that is asked for with the value in force, so
 * that {@link #requireAllKnown} can refuse the others and {@link #resolved} has every default.
 */
public final class Section {

  private final String path;
  private final Mapping node;
  private final Map<String, Object> asked = new LinkedHashMap<>();
  private final List<Section> inner = new ArrayList<>();

  Section(String path, Mapping node) {
    this.path = path;
    this.node = node;
  }

  /** A whole file. */
  public static Section of(YamlNode file) {
    return new Value("", file).section();
  }

  public String path() {
    return path;
  }

  public boolean has(String key) {
    return node.entries().containsKey(key);
  }

  /** The keys that stand in the file, in order. */
  public List<String> keys() {
    return List.copyOf(node.entries().keySet());
  }

  /** The value of a key that must be there. */
  public <T> T get(String key, Kind<T> kind) {
    T value = find(key, kind);
    if (value == null) {
      throw error("the key %s is missing; add it".formatted(key));
    }
    return value;
  }

  /** The value of a key, or what holds without it. */
  public <T> T get(String key, Kind<T> kind, T fallback) {
    T value = find(key, kind);
    if (value != null) {
      return value;
    }
    asked.put(key, kind.plain(fallback));
    return fallback;
  }

  /** The value of a key, or without it what a text would read as if it stood there. */
  public <T> T getOrRead(String key, Kind<T> kind, String fallback) {
    return has(key)
        ? get(key, kind)
        : get(
            key, kind, kind.read(new Value(child(key), new Scalar(node.place(), fallback, true))));
  }

  /** A key that may stand here is known, though nobody asks for it now. */
  public void isAllowed(String key) {
    asked.putIfAbsent(key, Absent.ABSENT);
  }

  /** The value of a key, or null without it. */
  public <T> @Nullable T find(String key, Kind<T> kind) {
    asked.put(key, Absent.ABSENT);
    Entry entry = node.entries().get(key);
    if (entry == null) {
      return null;
    }
    T value = kind.read(value(key, entry));
    asked.put(key, kind.plain(value));
    return value;
  }

  /** The keys below a key; none without it. */
  public Section section(String key) {
    Entry entry = node.entries().get(key);
    Section section =
        entry == null
            ? new Section(child(key), new Mapping(node.place(), Map.of()))
            : value(key, entry).section();
    return adopt(key, section);
  }

  /** The maps of a list of maps; none without the key. */
  public List<Section> sections(String key) {
    Entry entry = node.entries().get(key);
    if (entry == null) {
      asked.put(key, Absent.ABSENT);
      return List.of();
    }
    List<Section> sections = value(key, entry).items().stream().map(Value::section).toList();
    asked.put(key, sections);
    inner.addAll(sections);
    return sections;
  }

  /** Puts what was read elsewhere in place of what stands here in the resolved copy. */
  public void resolve(String key, Object plain) {
    asked.put(key, plain);
  }

  /**
   * @throws BadInputException at the first key, here or below, that nobody asked for
   */
  public void requireAllKnown() {
    node.entries().forEach(this::requireKnown);
    inner.forEach(Section::requireAllKnown);
  }

  private void requireKnown(String key, Entry entry) {
    if (!asked.containsKey(key)) {
      throw Value.at(
          entry.keyPlace(), child(key), "unknown key; " + Nearest.hint(key, asked.keySet()));
    }
  }

  /** Every key in the order of asking, with defaults, as plain values. */
  public Map<String, Object> resolved() {
    Map<String, Object> resolved = new LinkedHashMap<>();
    asked.forEach(
        (key, value) -> {
          Object plain = plain(value);
          if (plain != Absent.ABSENT) {
            resolved.put(key, plain);
          }
        });
    return resolved;
  }

  private static Object plain(Object value) {
    if (value instanceof Section section) {
      return section.resolved();
    }
    return value instanceof List<?> list ? list.stream().map(Section::plain).toList() : value;
  }

  /** Builds a validated record; what it refuses becomes an error at this section. */
  public <T> T build(Supplier<T> constructor) {
    try {
      return constructor.get();
    } catch (IllegalArgumentException refused) {
      throw error(withoutFullStop(String.valueOf(refused.getMessage())));
    }
  }

  /** An error about this section as a whole. */
  public BadInputException error(String problem) {
    return Value.at(node.place(), path, problem);
  }

  /** An error at a key of this section, whether it stands there or not. */
  public BadInputException error(String key, String problem) {
    Entry entry = node.entries().get(key);
    return entry == null ? error(key + ": " + problem) : value(key, entry).error(problem);
  }

  /** An error at a key itself, such as one that nobody knows. */
  public BadInputException keyError(String key, String problem) {
    Entry entry = node.entries().get(key);
    return Value.at(entry == null ? node.place() : entry.keyPlace(), child(key), problem);
  }

  /** Where it was written. */
  public Place place() {
    return node.place();
  }

  private Section adopt(String key, Section section) {
    asked.put(key, section);
    inner.add(section);
    return section;
  }

  private Value value(String key, Entry entry) {
    return new Value(child(key), entry.value());
  }

  private String child(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static String withoutFullStop(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  /** Stands for a key that has no value and no default. */
  private enum Absent {
    ABSENT
  }
}
