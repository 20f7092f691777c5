package dev.berth.scenarios.command;

import dev.berth.constraint.Constraints;
import dev.berth.strategy.StrategySpec;
import dev.berth.term.Parameter;
import dev.berth.term.TermType;

/** One policy in full. */
final class PolicyPage {

  private PolicyPage() {}

  static String of(StrategySpec strategy, String file) {
    return "Strategy %s\n%s\n%s\nEvery strategy has the constraints %s first. Definition:\n\n%s"
        .formatted(
            strategy.name(),
            strategy.summary(),
            source(strategy.source()),
            String.join(", ", Constraints.ALWAYS),
            file.indent(2));
  }

  static <T> String of(String kind, TermType<T> type) {
    TextTable table = new TextTable("parameter", "default", "accepts", "meaning").indented(2);
    type.parameters()
        .forEach(p -> table.row(p.name(), text(p.defaultValue()), accepts(p), p.doc()));
    return "%s %s\n%s\n%s\n%s"
        .formatted(
            kind,
            type.name(),
            type.summary(),
            source(type.source()),
            table.isEmpty() ? "It has no parameters.\n" : table.text());
  }

  private static String source(String source) {
    return source.isEmpty() ? "" : "Source: " + source + "\n";
  }

  private static String accepts(Parameter parameter) {
    return switch (parameter.kind()) {
      case NUMBER -> text(parameter.min()) + " to " + text(parameter.max());
      case CHOICE -> String.join(" | ", parameter.allowed());
      case CHOICES -> "list of " + String.join(", ", parameter.allowed());
    };
  }

  private static String text(Object value) {
    return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString(number.longValue())
        : value.toString();
  }
}
