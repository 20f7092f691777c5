package dev.berth.libvirt.fleet;

import dev.berth.configuration.Setting;
import dev.berth.configuration.SettingKind;
import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A configuration policy's settings as texts, and back through the settings' own kinds. */
final class PolicyText {

  private static final String SEPARATOR = "\n";

  private PolicyText() {}

  static Map<String, String> of(ConfigurationPolicy policy) {
    Map<String, String> texts = new TreeMap<>();
    policy.settings().forEach((key, value) -> texts.put(key, text(value)));
    return texts;
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR))
        : String.valueOf(value);
  }

  static ConfigurationPolicy parse(Map<String, String> texts) {
    Map<String, Object> settings = new TreeMap<>();
    texts.forEach((key, text) -> settings.put(key, value(Settings.get(key), text)));
    return new ConfigurationPolicy("journal", 0, settings);
  }

  private static Object value(Setting<?> setting, String text) {
    return value(setting.kind(), text);
  }

  private static Object value(SettingKind<?> kind, String text) {
    if (kind instanceof SettingKind.Whole) {
      return kind.accept(Long.valueOf(text));
    }
    if (kind instanceof SettingKind.Decimal) {
      return kind.accept(Double.valueOf(text));
    }
    if (kind instanceof SettingKind.Flag) {
      return kind.accept(Boolean.valueOf(text));
    }
    if (kind instanceof SettingKind.Many<?> many) {
      return Arrays.stream(text.split(SEPARATOR, -1))
          .<Object>map(item -> value(many.of(), item))
          .toList();
    }
    return kind.accept(text);
  }
}
