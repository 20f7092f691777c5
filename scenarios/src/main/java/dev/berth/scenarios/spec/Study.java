package dev.berth.scenarios.spec;

import dev.berth.model.HostSpec;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Overrides;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.YamlNode;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.scenarios.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario file as it is run: the scenario itself and one variant of it for every point of its
 * sweep (the last key varies fastest).
 *
 * @param base the scenario without its sweep
 * @param points label to variant; a single one with an empty label without a sweep
 * @param precision when to stop adding replications; empty runs all of them
 * @param plan what {@code berth plan} is asked
 * @param tune what {@code berth tune} is asked
 * @param published figures of others beside which the results are shown
 * @param resolved the file with every default, which reads as the same study again
 */
public record Study(
    Scenario base,
    Map<String, Scenario> points,
    Optional<Precision> precision,
    Optional<PlanSpec> plan,
    Optional<TuneSpec> tune,
    Optional<PublishedFigures> published,
    String resolved) {

  private static final int MOST_POINTS = 100_000;
  private static final List<String> NOT_SWEPT =
      List.of("name", "title", "question", "replications", "strategies", "seed");

  /** What a scenario file says besides the scenario. */
  private static final List<String> BESIDES =
      List.of(
          "sweep",
          SweepDesign.KEY,
          Precision.KEY,
          PlanSpec.KEY,
          TuneSpec.KEY,
          PublishedFigures.KEY);

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

  /** Reads a scenario's text, such as the resolved copy that a manifest keeps. */
  public static Study parse(String text, String source, Locations around) {
    return of(YamlReader.parse(text, source), "scenario", around);
  }

  /** The study that YAML describes; the default name is used where it has none. */
  public static Study of(YamlNode file, String defaultName, Locations locations) {
    Section in = Section.of(file);
    Scenario base = new ScenarioReader(in, locations).read(defaultName);
    List<SweepFactor> sweep = in.get("sweep", SweepFactor.kind(NOT_SWEPT, BESIDES), List.of());
    SweepDesign design = SweepDesign.read(in);
    Optional<Precision> precision = Precision.read(in);
    Optional<PlanSpec> plan = PlanSpec.read(in);
    Optional<TuneSpec> tune = TuneSpec.read(in, base);
    Optional<PublishedFigures> published = PublishedFigures.read(in);
    if (base.consolidation().isPresent() && (plan.isPresent() || tune.isPresent())) {
      throw in.error("plan and tune ask about launches; a consolidation run has none, remove them");
    }
    in.requireAllKnown();
    requireFolderName(in, base.name());
    Map<String, YamlNode> variants = variants(file, sweep, design, base.seed());
    Map<String, Scenario> points = new LinkedHashMap<>();
    Map<List<HostSpec>, List<HostSpec>> fleets = new HashMap<>();
    variants.forEach(
        (label, variant) -> {
          Scenario point = label.isEmpty() ? base : variant(variant, defaultName, locations);
          points.put(label, point.on(fleets.computeIfAbsent(point.hosts(), same -> same)));
        });
    return new Study(
        base, points, precision, plan, tune, published, YamlWriter.write(in.resolved()));
  }

  static Scenario variant(YamlNode file, String defaultName, Locations locations) {
    Section in = Section.of(file);
    Scenario scenario = new ScenarioReader(in, locations).read(defaultName);
    BESIDES.stream().filter(in::has).forEach(key -> in.get(key, Kinds.ANY));
    in.requireAllKnown();
    return scenario;
  }

  /** Label to file, one per point of the design. */
  private static Map<String, YamlNode> variants(
      YamlNode file, List<SweepFactor> sweep, SweepDesign design, long seed) {
    List<Integer> sizes = sweep.stream().map(factor -> factor.levels().size()).toList();
    if (design.size(sizes) > MOST_POINTS) {
      throw Section.of(file)
          .error("sweep", "has more than %d points; leave out some".formatted(MOST_POINTS));
    }
    Map<String, YamlNode> variants = new LinkedHashMap<>();
    for (List<Integer> point :
        sweep.isEmpty() ? List.of(List.<Integer>of()) : design.choose(sizes, seed)) {
      YamlNode variant = file;
      List<String> settings = new ArrayList<>();
      for (int i = 0; i < point.size(); i++) {
        SweepFactor factor = sweep.get(i);
        SweepFactor.Level level = factor.levels().get(point.get(i));
        variant = level.applyTo(variant);
        settings.add(factor.name() + "=" + level.label());
      }
      variants.put(String.join(", ", settings), variant);
    }
    return variants;
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
