package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.relocation.detector.Detectors;
import dev.berth.relocation.selector.Selectors;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import dev.berth.strategy.KnownTerms;
import dev.berth.strategy.RelocationSpec;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec;
import dev.berth.strategy.TierSpec.Weighted;
import dev.berth.term.Registry;
import dev.berth.term.TermType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a strategy: constraints, tiers of weighted scores, tie-break. */
public final class StrategyFile {

  private static final int MOST_LEVELS = 1_000_000;
  private static final double HEAVIEST = 1e9;

  private StrategyFile() {}

  /** The strategy that a section describes; terms and their parameters are checked. */
  public static StrategySpec read(Section in) {
    return in.build(
        () ->
            new StrategySpec(
                in.get("name", TEXT),
                in.get("summary", TEXT, ""),
                in.get("source", TEXT, ""),
                in.sections("constraints").stream().map(StrategyFile::constraint).toList(),
                in.sections("tiers").stream().map(StrategyFile::tier).toList(),
                in.get("tieBreak", tieBreaks(), TieBreak.LOWEST_HOST),
                in.has("relocation")
                    ? Optional.of(relocation(in.section("relocation")))
                    : Optional.empty()));
  }

  private static RelocationSpec relocation(Section in) {
    return new RelocationSpec(
        term(in.section("detector"), "name", Detectors.REGISTRY, List.of("name")),
        term(in.section("selector"), "name", Selectors.REGISTRY, List.of("name")),
        RelocationOptionsFile.read(in));
  }

  private static TermSpec constraint(Section in) {
    return term(in, "constraint", KnownTerms.onClassPath().constraints(), List.of("constraint"));
  }

  private static TierSpec tier(Section in) {
    List<Weighted> scores =
        in.sections("scores").stream().flatMap(each -> weighted(each).stream()).toList();
    int levels = in.get("levels", integer(0, MOST_LEVELS), 0);
    return in.build(() -> new TierSpec(scores, levels));
  }

  /** A weight of 0 leaves the score out. */
  private static Optional<Weighted> weighted(Section in) {
    String name = name(in, "score", KnownTerms.onClassPath().scores());
    double weight = in.get("weight", number(-HEAVIEST, HEAVIEST), 1.0);
    TermSpec score =
        term(in, "score", KnownTerms.onClassPath().scores(), List.of("score", "weight"));
    return weight == 0
        ? Optional.empty()
        : Optional.of(in.build(() -> new Weighted(new TermSpec(name, score.parameters()), weight)));
  }

  /**
   * Every key besides the reserved ones is a parameter; the copy has the defaults of the others.
   */
  private static <T> TermSpec term(
      Section in, String key, Registry<T> registry, List<String> reserved) {
    TermType<T> type = registry.get(name(in, key, registry));
    Map<String, Object> given = new LinkedHashMap<>();
    for (String parameter : in.keys()) {
      if (!reserved.contains(parameter) && declares(type, parameter)) {
        given.put(parameter, in.get(parameter, Kinds.ANY).node().plain());
      }
    }
    Map<String, Object> values =
        in.build(
            () -> {
              Map<String, Object> checked = type.parameters(given).values();
              var unused = type.create(given);
              return checked;
            });
    values.forEach((name, value) -> in.resolve(name, plain(value)));
    return new TermSpec(type.name(), values);
  }

  private static boolean declares(TermType<?> type, String parameter) {
    return type.parameters().stream().anyMatch(declared -> declared.name().equals(parameter));
  }

  private static <T> String name(Section in, String key, Registry<T> registry) {
    String name = in.get(key, TEXT);
    List<String> known = registry.all().stream().map(TermType::name).toList();
    if (!known.contains(name)) {
      String kind = key.equals("name") ? in.path().replaceFirst(".*\\.", "") : key;
      throw in.error(
          key, "there is no %s named %s; %s".formatted(kind, name, Nearest.hint(name, known)));
    }
    return name;
  }

  private static Kind<TieBreak> tieBreaks() {
    List<String> words = Arrays.stream(TieBreak.values()).map(TieBreak::key).toList();
    return Kinds.of(
        value -> TieBreak.values()[words.indexOf(Kinds.word(words).read(value))], TieBreak::key);
  }

  private static Object plain(Object value) {
    return value instanceof Double number && number == Math.rint(number)
        ? (Object) number.longValue()
        : value;
  }

  /** The strategy that a whole file describes. */
  public static StrategySpec readWhole(Section file) {
    StrategySpec strategy = read(file);
    file.requireAllKnown();
    return strategy;
  }
}
