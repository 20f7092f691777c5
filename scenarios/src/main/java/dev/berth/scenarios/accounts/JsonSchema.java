package dev.berth.scenarios.accounts;

import dev.berth.configuration.Area;
import dev.berth.configuration.FirewallRule;
import dev.berth.configuration.Setting;
import dev.berth.configuration.SettingKind;
import dev.berth.configuration.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The published schema of policy documents (JSON Schema, draft 2020-12), made of the registry of
 * settings; editors check and complete files by it.
 */
public final class JsonSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String NAME = "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$";

  private JsonSchema() {}

  /** The schema of a policy document that is a file of its own. */
  public static Map<String, Object> policy() {
    Map<String, Object> schema = head("configuration-policy", "A configuration policy of Berth");
    schema.putAll(document());
    return schema;
  }

  /** A document, without the head of a file. */
  static Map<String, Object> document() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", text(NAME, "Under which it is found and reported."));
    properties.put(
        "version", described(integer(1, Integer.MAX_VALUE), "Counts up with every change."));
    properties.put(
        "locked",
        described(
            array(Map.of("enum", Settings.all().stream().map(Setting::key).toList())),
            "Settings of this document that no document of higher rank may change."));
    properties.putAll(areas());
    return object(properties, List.of("name"));
  }

  /** One object per area with its settings. */
  static Map<String, Object> areas() {
    Map<String, Object> areas = new LinkedHashMap<>();
    for (Area area : Area.values()) {
      Map<String, Object> settings = new LinkedHashMap<>();
      for (Setting<?> setting : Settings.all()) {
        if (setting.area() == area) {
          settings.put(
              setting.key().substring(area.key().length() + 1),
              described(kind(setting.kind()), doc(setting)));
        }
      }
      areas.put(area.key(), object(settings, List.of()));
    }
    return areas;
  }

  static Map<String, Object> head(String name, String title) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("$schema", DRAFT);
    head.put("$id", "urn:berth:" + name);
    head.put("title", title);
    return head;
  }

  static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("additionalProperties", false);
    return object;
  }

  static Map<String, Object> array(Map<String, Object> items) {
    Map<String, Object> array = new LinkedHashMap<>();
    array.put("type", "array");
    array.put("items", items);
    return array;
  }

  static Map<String, Object> integer(long least, long most) {
    Map<String, Object> integer = new LinkedHashMap<>();
    integer.put("type", "integer");
    integer.put("minimum", least);
    integer.put("maximum", most);
    return integer;
  }

  static Map<String, Object> text(String pattern, String description) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", "string");
    text.put("pattern", pattern);
    text.put("description", description);
    return text;
  }

  static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }

  private static String doc(Setting<?> setting) {
    return "%s (%s)".formatted(setting.doc(), setting.kind().expected());
  }

  private static Map<String, Object> kind(SettingKind<?> kind) {
    if (kind instanceof SettingKind.Choice choice) {
      return Map.of("enum", choice.words());
    }
    if (kind instanceof SettingKind.Flag) {
      return Map.of("type", "boolean");
    }
    if (kind instanceof SettingKind.Whole whole) {
      return integer(whole.least(), whole.most());
    }
    if (kind instanceof SettingKind.Decimal decimal) {
      Map<String, Object> number = new LinkedHashMap<>();
      number.put("type", "number");
      number.put("minimum", decimal.least());
      number.put("maximum", decimal.most());
      return number;
    }
    if (kind instanceof SettingKind.Text text) {
      return text("^(?:" + text.form().pattern() + ")$", text.description());
    }
    if (kind instanceof SettingKind.Many<?> many) {
      Map<String, Object> array = array(kind(many.of()));
      array.put("uniqueItems", true);
      return array;
    }
    return text(FirewallRule.PATTERN, ((SettingKind.Parsed<?>) kind).description());
  }
}
