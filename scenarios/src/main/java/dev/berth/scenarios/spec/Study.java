package dev.berth.scenarios.spec;

import dev.berth.model.HostSpec;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Overrides;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.Value;
import dev.berth.scenarios.yaml.YamlNode;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.scenarios.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario file as it is run: the scenario itself and one variant of it for every point of its
 * sweep (full factorial; the last key varies fastest).
 *
 * @param base the scenario without its sweep
 * @param points label to variant; a single one with an empty label without a sweep
 * @param resolved the file with every default, which reads as the same study again
 */
public record Study(Scenario base, Map<String, Scenario> points, String resolved) {

  private static final int MOST_POINTS = 100_000;
  private static final List<String> NOT_SWEPT =
      List.of("name", "title", "question", "replications", "strategies", "sweep", "seed");

  /**
   * Reads a scenario file.
   *
   * @param settings {@code key=value} each, in place of what the file says
   * @param only the strategies to keep; all when empty
   * @throws dev.berth.model.BadInputException when anything in it is unknown, missing or wrong
   */
  public static Study read(Path file, List<String> settings, List<String> only, Locations around) {
    YamlNode node = YamlReader.read(file);
    for (String setting : settings) {
      node = Overrides.set(node, setting);
    }
    node = StrategyChoice.only(node, only);
    String stem = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    return of(node, stem, around.from(file));
  }

  /** The study that YAML describes; the default name is used where it has none. */
  public static Study of(YamlNode file, String defaultName, Locations locations) {
    Section in = Section.of(file);
    Scenario base = new ScenarioReader(in, locations).read(defaultName);
    Map<String, List<Value>> sweep = in.get("sweep", sweeps(), Map.of());
    in.requireAllKnown();
    requireFolderName(in, base.name());
    return new Study(
        base, points(file, sweep, base, defaultName, locations), YamlWriter.write(in.resolved()));
  }

  private static Map<String, Scenario> points(
      YamlNode file,
      Map<String, List<Value>> sweep,
      Scenario base,
      String defaultName,
      Locations locations) {
    Map<String, YamlNode> variants = new LinkedHashMap<>(Map.of("", file));
    for (Map.Entry<String, List<Value>> factor : sweep.entrySet()) {
      variants = vary(variants, factor.getKey(), factor.getValue());
    }
    if (sweep.isEmpty()) {
      return Map.of("", base);
    }
    Map<String, Scenario> points = new LinkedHashMap<>();
    Map<List<HostSpec>, List<HostSpec>> fleets = new HashMap<>();
    variants.forEach(
        (label, variant) -> {
          Section in = Section.of(variant);
          Scenario point = new ScenarioReader(in, locations).read(defaultName);
          List<HostSpec> hosts = fleets.computeIfAbsent(point.hosts(), same -> same);
          points.put(label, point.withHosts(hosts));
          in.get("sweep", Kinds.ANY);
          in.requireAllKnown();
        });
    return points;
  }

  private static Map<String, YamlNode> vary(
      Map<String, YamlNode> variants, String path, List<Value> levels) {
    Map<String, YamlNode> varied = new LinkedHashMap<>();
    variants.forEach(
        (label, variant) -> {
          for (Value level : levels) {
            String setting = path + "=" + level.node().plain();
            String joined = label.isEmpty() ? setting : label + ", " + setting;
            if (varied.put(joined, Overrides.put(variant, path, level.node())) != null) {
              throw level.error("stands twice; remove one");
            }
          }
        });
    if (varied.size() > MOST_POINTS) {
      throw levels.get(0).error("the sweep has more than %d points".formatted(MOST_POINTS));
    }
    return varied;
  }

  private static Kind<Map<String, List<Value>>> sweeps() {
    return Kinds.of(Study::sweep, Study::plain);
  }

  private static Map<String, List<Value>> sweep(Value value) {
    Map<String, List<Value>> factors = new LinkedHashMap<>();
    Section in = value.section();
    for (String path : in.keys()) {
      if (NOT_SWEPT.contains(path)) {
        throw in.error(path, "cannot be swept; sweep another key, such as workload.scale");
      }
      List<Value> levels = in.get(path, Kinds.list(Kinds.ANY));
      if (levels.isEmpty()) {
        throw in.error(path, "needs at least one value");
      }
      factors.put(path, levels);
    }
    return factors;
  }

  private static Object plain(Map<String, List<Value>> factors) {
    Map<String, Object> plain = new LinkedHashMap<>();
    factors.forEach(
        (path, levels) ->
            plain.put(path, new ArrayList<>(levels.stream().map(l -> l.node().plain()).toList())));
    return plain;
  }

  private static void requireFolderName(Section in, String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw in.error(
          "name",
          "\"%s\" must be of letters, digits, dot, hyphen or underscore, since a folder gets it"
              .formatted(name));
    }
  }
}
