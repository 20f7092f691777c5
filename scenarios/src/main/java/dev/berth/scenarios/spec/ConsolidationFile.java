package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.list;
import static dev.berth.scenarios.yaml.Kinds.map;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.BadInputException;
import dev.berth.model.HostSpec;
import dev.berth.scenarios.spec.Scenario.Decisions;
import dev.berth.scenarios.spec.Scenario.PlacerKind;
import dev.berth.scenarios.spec.Scenario.Series;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.Value;
import dev.berth.sim.DepartureRule;
import dev.berth.sim.planetlab.Repair;
import dev.berth.sim.planetlab.Rules;
import dev.berth.sim.planetlab.Rules.PublishedSystem;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TieBreak;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the rules of a consolidation run, and refuses what such a run has no use for. */
final class ConsolidationFile {

  private static final String KEY = "consolidation";
  private static final String NONE = "none";
  private static final String ALL = "all";
  private static final String ALL_BUT_MEMORY = "all-but-memory";
  private static final double MOST_MIPS = 1e9;
  private static final double PUBLISHED_TRANSFER = 62.5;

  private ConsolidationFile() {}

  /** Empty without the key. */
  static Optional<ConsolidationRules> read(Section scenario) {
    if (!scenario.has(KEY)) {
      return Optional.empty();
    }
    Section in = scenario.section(KEY);
    PublishedSystem system = in.get("rules", systems(), PublishedSystem.CLOUDSIM_3_0_3);
    Set<Repair> repairs = in.get("repairs", repairs(), EnumSet.noneOf(Repair.class));
    return Optional.of(
        new ConsolidationRules(
            new Rules(system, repairs),
            in.get("coreMips", map(number(1e-6, MOST_MIPS))),
            in.get("instanceMips", map(number(1e-6, MOST_MIPS))),
            in.get("transferMiBPerSecond", number(1e-6, MOST_MIPS), PUBLISHED_TRANSFER),
            Set.copyOf(in.get("fullPower", list(TEXT), List.of()))));
  }

  private static Kind<PublishedSystem> systems() {
    List<String> words = Arrays.stream(PublishedSystem.values()).map(PublishedSystem::key).toList();
    return Kinds.of(
        value -> PublishedSystem.values()[words.indexOf(Kinds.word(words).read(value))],
        PublishedSystem::key);
  }

  /** A word for a set, or names joined by plus signs, so that a sweep can name sets. */
  private static Kind<Set<Repair>> repairs() {
    return Kinds.of(ConsolidationFile::repairs, ConsolidationFile::text);
  }

  private static Set<Repair> repairs(Value value) {
    String text = value.scalar("none, all, all-but-memory, or names of repairs joined by +");
    Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    if (text.equals(ALL)) {
      return EnumSet.allOf(Repair.class);
    }
    if (text.equals(ALL_BUT_MEMORY)) {
      return allButMemory();
    }
    if (text.equals(NONE)) {
      return repairs;
    }
    List<String> known = Arrays.stream(Repair.values()).map(Repair::key).toList();
    for (String name : text.split("\\+", -1)) {
      int index = known.indexOf(name.strip());
      if (index < 0) {
        throw value.error(
            "there is no repair named \"%s\"; %s (or none, all, all-but-memory)"
                .formatted(name.strip(), Nearest.hint(name.strip(), known)));
      }
      repairs.add(Repair.values()[index]);
    }
    return repairs;
  }

  private static Set<Repair> allButMemory() {
    return EnumSet.complementOf(EnumSet.of(Repair.MEMORY_COUNTS));
  }

  private static String text(Set<Repair> repairs) {
    if (repairs.isEmpty()) {
      return NONE;
    }
    if (repairs.equals(allButMemory())) {
      return ALL_BUT_MEMORY;
    }
    return repairs.size() == Repair.values().length
        ? ALL
        : String.join("+", repairs.stream().map(Repair::key).toList());
  }

  /**
   * A consolidation run decides by its own rules.
   *
   * @throws BadInputException at what it would not obey
   */
  static void requireNothingElse(Section in, Scenario scenario) {
    if (scenario.consolidation().isEmpty()) {
      return;
    }
    requireDefault(in, "warmUp", scenario.warmUpTicks() == 0, "0s");
    requireDefault(in, "launchLatency", scenario.launchLatencyTicks() == 0, "0s");
    requireDefault(in, "waitQueue", scenario.manager().maxWaitTicks() == 0, "0s");
    requireDefault(in, "placer", scenario.placer() == PlacerKind.AUTO, "auto");
    requireDefault(in, "series", scenario.keep().series() == Series.FLEET, "fleet");
    for (String key : List.of("reservations", "capacity", "scalingGroups")) {
      requireDefault(in, key, !in.has(key), "left out");
    }
    requireDefault(in, "decisions", scenario.keep().decisions() == Decisions.NONE, NONE);
    requireDefault(in, "tenants", !scenario.keep().tenants(), "false");
    requireDefault(in, "placementKpis", !scenario.keep().placementKpis(), "false");
    if (in.has(EnvironmentFile.KEY)) {
      throw in.error(EnvironmentFile.KEY, "is not measured in a consolidation run; remove it");
    }
    if (scenario.departure() != DepartureRule.AFTER_START) {
      throw in.error("workload", "departure must be after-start in a consolidation run");
    }
    for (String key : List.of(HypervisorFile.KEY, ImagesFile.KEY)) {
      if (in.has(key)) {
        throw in.error(key, "is not modelled in a consolidation run; remove it");
      }
    }
    requireSpeeds(in, scenario);
    scenario.strategies().forEach(strategy -> requireRelocationOnly(in, strategy));
    requireUnmoved(in, scenario);
  }

  private static void requireDefault(Section in, String key, boolean holds, String only) {
    if (!holds) {
      throw in.error(key, "must be %s in a consolidation run".formatted(only));
    }
  }

  private static void requireSpeeds(Section in, Scenario scenario) {
    Set<String> known = scenario.consolidation().orElseThrow().coreMips().keySet();
    for (HostSpec host : scenario.hosts()) {
      if (!known.contains(host.type().name())) {
        throw in.error(
            KEY, "coreMips has no speed of host type %s; add it".formatted(host.type().name()));
      }
    }
    Set<String> sized = scenario.consolidation().orElseThrow().instanceMips().keySet();
    scenario.workload().catalogue().stream()
        .filter(flavor -> !sized.contains(flavor.name()))
        .findFirst()
        .ifPresent(
            flavor -> {
              throw in.error(
                  KEY, "instanceMips has no size of flavor %s; add it".formatted(flavor.name()));
            });
  }

  private static void requireRelocationOnly(Section in, StrategySpec strategy) {
    if (!strategy.tiers().isEmpty()
        || !strategy.constraints().isEmpty()
        || strategy.tieBreak() != TieBreak.LOWEST_HOST) {
      throw in.error(
          "strategies",
          "the strategy %s has tiers, constraints or a tie-break; a consolidation run places by its own rules, give relocation alone"
              .formatted(strategy.name()));
    }
  }

  private static void requireUnmoved(Section in, Scenario scenario) {
    for (String name : scenario.consolidation().orElseThrow().fullPower()) {
      boolean moves =
          scenario.strategies().stream()
              .anyMatch(each -> each.name().equals(name) && each.relocation().isPresent());
      if (moves) {
        throw in.error(
            KEY,
            "fullPower names %s, which relocates; only strategies without relocation draw full power"
                .formatted(name));
      }
    }
  }
}
