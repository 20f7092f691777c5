package dev.berth.scenarios.spec;

import dev.berth.scenarios.yaml.Overrides;
import dev.berth.scenarios.yaml.Place;
import dev.berth.scenarios.yaml.YamlNode;
import dev.berth.scenarios.yaml.YamlNode.Entry;
import dev.berth.scenarios.yaml.YamlNode.Mapping;
import dev.berth.scenarios.yaml.YamlNode.Scalar;
import dev.berth.scenarios.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts named strategies in place of the list of a scenario file. */
final class StrategyChoice {

  private StrategyChoice() {}

  /** A name of the scenario's own list means what it means there, another a shipped strategy. */
  static YamlNode only(YamlNode file, List<String> names) {
    if (names.isEmpty()) {
      return file;
    }
    Place place = Place.of("--strategies " + String.join(",", names));
    Map<String, YamlNode> own = own(file);
    List<YamlNode> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(own.getOrDefault(name, new Scalar(place, name, true)));
    }
    return Overrides.put(file, "strategies", new Sequence(place, chosen));
  }

  private static Map<String, YamlNode> own(YamlNode file) {
    Map<String, YamlNode> own = new LinkedHashMap<>();
    if (at(file, "strategies") instanceof Sequence sequence) {
      sequence.items().forEach(item -> own.put(name(item), item));
    }
    return own;
  }

  private static String name(YamlNode item) {
    YamlNode name = at(item, "name");
    return String.valueOf((name == null ? item : name).plain());
  }

  private static @Nullable YamlNode at(YamlNode node, String key) {
    Entry entry = node instanceof Mapping mapping ? mapping.entries().get(key) : null;
    return entry == null ? null : entry.value();
  }
}
