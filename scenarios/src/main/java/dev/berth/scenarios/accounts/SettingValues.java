package dev.berth.scenarios.accounts;

import dev.berth.configuration.FirewallRule;
import dev.berth.configuration.Setting;
import dev.berth.configuration.SettingKind;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Value;
import java.util.List;

/** Values of settings as they stand in a file. */
public final class SettingValues {

  private SettingValues() {}

  /** The kind of a setting's value, read strictly. */
  static Kind<Object> of(Setting<?> setting) {
    return Kinds.of(value -> read(setting.kind(), value), SettingValues::plain);
  }

  /** The plain value that reads as the same again. */
  public static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(SettingValues::plain).toList();
    }
    if (value instanceof Double number && number == Math.rint(number)) {
      return number.longValue();
    }
    return value instanceof FirewallRule rule ? rule.toString() : value;
  }

  private static Object read(SettingKind<?> kind, Value value) {
    Object raw = raw(kind, value);
    try {
      return kind.accept(raw);
    } catch (IllegalArgumentException refused) {
      throw value.error(String.valueOf(refused.getMessage()));
    }
  }

  private static Object raw(SettingKind<?> kind, Value value) {
    if (kind instanceof SettingKind.Many<?> many) {
      if (!value.isSequence()) {
        throw value.wrong(kind.expected());
      }
      return value.items().stream().map(item -> read(many.of(), item)).toList();
    }
    String text = value.scalar(kind.expected());
    boolean word =
        kind instanceof SettingKind.Choice
            || kind instanceof SettingKind.Text
            || kind instanceof SettingKind.Parsed;
    return word ? text : value.node().plain();
  }
}
