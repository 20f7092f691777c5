package dev.berth.scenarios.spec;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.Value;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario's strategies: names of shipped ones, paths of strategy files, or definitions in place.
 * The resolved copy has the definitions, so that it says the same for ever.
 */
final class StrategyList {

  private static final String FILE_ENDING = ".yaml";

  private StrategyList() {}

  static List<StrategySpec> read(Section scenario, Locations locations) {
    Value list = scenario.get("strategies", Kinds.ANY);
    Map<String, StrategySpec> specs = new LinkedHashMap<>();
    List<Object> resolved = new ArrayList<>();
    for (Value item : list.items()) {
      Section definition = definition(item, locations);
      StrategySpec spec = StrategyFile.readWhole(definition);
      requireName(item, spec.name());
      if (specs.put(spec.name(), spec) != null) {
        throw item.error("the strategy %s stands twice; rename one".formatted(spec.name()));
      }
      resolved.add(definition.resolved());
    }
    if (specs.isEmpty()) {
      throw list.error("is empty; name at least one strategy, such as best-fit");
    }
    scenario.resolve("strategies", resolved);
    return List.copyOf(specs.values());
  }

  /** The section of a strategy that is named, is a file, or stands in place. */
  static Section definition(Value item, Locations locations) {
    if (item.isMapping()) {
      return item.section();
    }
    String text = item.scalar("a strategy's name, its file, or its definition");
    if (text.endsWith(FILE_ENDING)) {
      return Section.of(YamlReader.read(locations.file().read(item).path()));
    }
    if (!ShippedStrategies.NAMES.contains(text)) {
      throw item.error(
          "there is no strategy named %s; %s (or give a file that ends in .yaml)"
              .formatted(text, Nearest.hint(text, ShippedStrategies.NAMES)));
    }
    return ShippedStrategies.section(text);
  }

  private static void requireName(Value item, String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw item.error(
          "the name \"%s\" of a strategy must be of letters, digits, dot, hyphen or underscore"
              .formatted(name));
    }
  }
}
