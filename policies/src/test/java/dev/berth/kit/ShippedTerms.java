package dev.berth.kit;

import dev.berth.constraint.Constraints;
import dev.berth.laws.ConstraintUnderLaw;
import dev.berth.laws.DetectorUnderLaw;
import dev.berth.laws.ScoreUnderLaw;
import dev.berth.laws.SelectorUnderLaw;
import dev.berth.model.BadInputException;
import dev.berth.relocation.detector.Detectors;
import dev.berth.relocation.selector.Selectors;
import dev.berth.score.Scores;
import dev.berth.term.Parameter;
import dev.berth.term.TermType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that is registered, with its defaults and with the extremes of every parameter. */
final class ShippedTerms {

  private ShippedTerms() {}

  static List<ScoreUnderLaw> scores() {
    List<ScoreUnderLaw> subjects = new ArrayList<>();
    for (var type : Scores.REGISTRY.all()) {
      for (Map<String, Object> given : variants(type)) {
        subjects.add(new ScoreUnderLaw(name(type, given), () -> type.create(given)));
      }
    }
    return subjects;
  }

  static List<ConstraintUnderLaw> constraints() {
    List<ConstraintUnderLaw> subjects = new ArrayList<>();
    for (var type : Constraints.REGISTRY.all()) {
      for (Map<String, Object> given : variants(type)) {
        subjects.add(
            new ConstraintUnderLaw(
                name(type, given),
                () -> type.create(given),
                References.of(type.name(), type.parameters(given))));
      }
    }
    return subjects;
  }

  static List<DetectorUnderLaw> detectors() {
    List<DetectorUnderLaw> subjects = new ArrayList<>();
    for (var type : Detectors.REGISTRY.all()) {
      for (Map<String, Object> given : variants(type)) {
        subjects.add(new DetectorUnderLaw(name(type, given), () -> type.create(given)));
      }
    }
    return subjects;
  }

  static List<SelectorUnderLaw> selectors() {
    List<SelectorUnderLaw> subjects = new ArrayList<>();
    for (var type : Selectors.REGISTRY.all()) {
      for (Map<String, Object> given : variants(type)) {
        subjects.add(new SelectorUnderLaw(name(type, given), () -> type.create(given)));
      }
    }
    return subjects;
  }

  private static String name(TermType<?> type, Map<String, Object> given) {
    return given.isEmpty() ? type.name() : type.name() + given;
  }

  /** The defaults, then one parameter at a time at each of its ends or words. */
  private static <T> Set<Map<String, Object>> variants(TermType<T> type) {
    Set<Map<String, Object>> variants = new LinkedHashSet<>();
    variants.add(Map.of());
    for (Parameter parameter : type.parameters()) {
      for (Object value : values(parameter)) {
        if (accepted(type, Map.of(parameter.name(), value))) {
          variants.add(Map.of(parameter.name(), value));
        }
      }
    }
    return variants;
  }

  private static List<Object> values(Parameter parameter) {
    return switch (parameter.kind()) {
      case NUMBER -> List.of(parameter.min(), parameter.max());
      case CHOICE -> List.copyOf(parameter.allowed());
      case CHOICES ->
          List.of(
              parameter.allowed(),
              List.of(parameter.allowed().get(parameter.allowed().size() - 1)));
    };
  }

  /** Parameters may exclude each other, such as equal ends of a straight line. */
  private static <T> boolean accepted(TermType<T> type, Map<String, Object> given) {
    try {
      return type.create(given) != null;
    } catch (BadInputException excluded) {
      return false;
    }
  }
}
