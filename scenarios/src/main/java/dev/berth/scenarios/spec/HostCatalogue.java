package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.memoryMiB;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.Value;
import dev.berth.scenarios.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The measured host types that ship, by name; host-types.yaml says where they come from. */
final class HostCatalogue {

  /** What is known of one make. */
  record Entry(String name, int vcpus, long memoryMiB, double idleWatts, double fullWatts) {}

  private static final String FILE = "/host-types.yaml";

  private HostCatalogue() {}

  /** The entry that a host type names; the key must stand there. */
  static Entry named(Section in, String key) {
    String name = in.get(key, TEXT);
    Map<String, Entry> entries = all();
    Entry entry = entries.get(name);
    if (entry == null) {
      throw in.error(
          key,
          "the catalogue has no host type named %s; %s"
              .formatted(name, Nearest.hint(name, entries.keySet())));
    }
    return entry;
  }

  static Map<String, Entry> all() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Value item : new Value("", YamlReader.parse(text(), "host-types.yaml")).items()) {
      Entry entry = entry(item.section());
      entries.put(entry.name(), entry);
    }
    return entries;
  }

  private static Entry entry(Section in) {
    Entry entry =
        new Entry(
            in.get("name", TEXT),
            in.get("vcpus", integer(1, 100_000)),
            in.get("memory", memoryMiB()),
            in.get("idleWatts", number(0, 1e6)),
            in.get("fullWatts", number(0, 1e6)));
    in.requireAllKnown();
    return entry;
  }

  private static String text() {
    try (InputStream file =
        Objects.requireNonNull(HostCatalogue.class.getResourceAsStream(FILE), FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The resource %s is not readable.".formatted(FILE), e);
    }
  }
}
