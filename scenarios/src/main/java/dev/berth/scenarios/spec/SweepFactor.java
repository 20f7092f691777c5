package dev.berth.scenarios.spec;

import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Overrides;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.Value;
import dev.berth.scenarios.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One factor of a sweep: a key and its values, or a name of its own whose levels set several keys
 * each, such as {@code caching: {off: {...}, on: {...}}}.
 *
 * @param written as it stands in the file
 */
record SweepFactor(String name, List<Level> levels, Object written) {

  /**
   * What is different at one level.
   *
   * @param label the value, or the level's own name
   * @param settings values by key
   */
  record Level(String label, Map<String, YamlNode> settings) {

    YamlNode applyTo(YamlNode file) {
      YamlNode changed = file;
      for (Map.Entry<String, YamlNode> setting : settings.entrySet()) {
        changed = Overrides.put(changed, setting.getKey(), setting.getValue());
      }
      return changed;
    }
  }

  /**
   * The factors of a sweep, in order.
   *
   * @param notSwept keys that the runs of a study share
   * @param besides first words of keys that say something about the study
   */
  static Kind<List<SweepFactor>> kind(List<String> notSwept, List<String> besides) {
    return Kinds.of(
        value -> {
          Section in = value.section();
          List<SweepFactor> factors = new ArrayList<>();
          for (String name : in.keys()) {
            factors.add(
                in.get(name, Kinds.ANY).node() instanceof YamlNode.Mapping
                    ? named(in, name, notSwept, besides)
                    : ofKey(in, name, notSwept, besides));
          }
          return factors;
        },
        SweepFactor::plain);
  }

  private static SweepFactor ofKey(
      Section in, String path, List<String> notSwept, List<String> besides) {
    requireSweepable(in, path, notSwept, besides);
    List<Value> values = in.get(path, Kinds.list(Kinds.ANY));
    List<Level> levels = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Value value : values) {
      String label = String.valueOf(value.node().plain());
      if (!seen.add(label)) {
        throw value.error("stands twice; remove one");
      }
      levels.add(new Level(label, Map.of(path, value.node())));
    }
    requireLevels(in, path, levels);
    return new SweepFactor(path, levels, values.stream().map(v -> v.node().plain()).toList());
  }

  private static SweepFactor named(
      Section in, String name, List<String> notSwept, List<String> besides) {
    Section factor = in.section(name);
    Map<String, Object> written = new LinkedHashMap<>();
    List<Level> levels = new ArrayList<>();
    for (String label : factor.keys()) {
      Section level = factor.section(label);
      Map<String, YamlNode> settings = new LinkedHashMap<>();
      Map<String, Object> plain = new LinkedHashMap<>();
      for (String path : level.keys()) {
        requireSweepable(level, path, notSwept, besides);
        YamlNode node = level.get(path, Kinds.ANY).node();
        settings.put(path, node);
        plain.put(path, node.plain());
      }
      levels.add(new Level(label, settings));
      written.put(label, plain);
    }
    requireLevels(in, name, levels);
    return new SweepFactor(name, levels, written);
  }

  private static void requireLevels(Section in, String name, List<Level> levels) {
    if (levels.isEmpty()) {
      throw in.error(name, "needs at least one value");
    }
  }

  private static void requireSweepable(
      Section in, String path, List<String> notSwept, List<String> besides) {
    if (notSwept.contains(path) || besides.contains(path.split("\\.", -1)[0])) {
      throw in.error(path, "cannot be swept; sweep another key, such as workload.scale");
    }
  }

  private static Object plain(List<SweepFactor> factors) {
    Map<String, Object> plain = new LinkedHashMap<>();
    factors.forEach(factor -> plain.put(factor.name(), factor.written()));
    return plain;
  }
}
