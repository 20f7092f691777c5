package dev.berth.scenarios.accounts;

import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.list;

import dev.berth.configuration.Area;
import dev.berth.configuration.PolicyDocument;
import dev.berth.configuration.Setting;
import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a configuration policy, nested by area: {@code hypervisor: {bias: latency}}. */
public final class PolicyFile {

  private static final String LOCKED = "locked";

  private PolicyFile() {}

  /** A document with its own name and version. */
  public static PolicyDocument named(Section in) {
    String name = in.get("name", Names.NAME);
    return read(in, name, in.get("version", integer(1, Integer.MAX_VALUE), 1));
  }

  /** A document that is part of another file, which gives it its name. */
  public static PolicyDocument inline(Section in, String name) {
    return read(in, name, 1);
  }

  /** The document that a whole file is. */
  public static PolicyDocument readWhole(Section file) {
    PolicyDocument document = named(file);
    file.requireAllKnown();
    return document;
  }

  /** Whether a file is a policy document. */
  public static boolean isOne(Section file) {
    return file.has("name")
        && Arrays.stream(Area.values()).anyMatch(area -> file.has(area.key()))
        && !file.has("datacenter")
        && !file.has("tiers");
  }

  private static PolicyDocument read(Section in, String name, int version) {
    List<String> locked = in.get(LOCKED, list(TEXT), List.of());
    Map<String, Object> settings = new TreeMap<>();
    Map<String, String> places = new TreeMap<>();
    for (Area area : Area.values()) {
      if (in.has(area.key())) {
        area(in.section(area.key()), area, settings, places);
      } else {
        in.isAllowed(area.key());
      }
    }
    for (int i = 0; i < locked.size(); i++) {
      requireSet(in, locked.get(i), settings.keySet());
    }
    ConfigurationPolicy policy = new ConfigurationPolicy(name, version, settings);
    return new PolicyDocument(policy, new HashSet<>(locked), places);
  }

  private static void area(
      Section in, Area area, Map<String, Object> settings, Map<String, String> places) {
    Map<String, Setting<?>> known = new LinkedHashMap<>();
    for (Setting<?> setting : Settings.all()) {
      if (setting.area() == area) {
        known.put(setting.key().substring(area.key().length() + 1), setting);
      }
    }
    for (String word : in.keys()) {
      Setting<?> setting = known.get(word);
      if (setting == null) {
        throw in.keyError(word, "unknown setting; " + Nearest.hint(word, known.keySet()));
      }
      Value value = in.get(word, Kinds.ANY);
      settings.put(setting.key(), in.get(word, SettingValues.of(setting)));
      places.put(setting.key(), value.node().place().toString());
    }
  }

  private static void requireSet(Section in, String key, Set<String> set) {
    if (!set.contains(key)) {
      throw in.error(
          LOCKED,
          "names %s, which this policy does not set; %s"
              .formatted(key, set.isEmpty() ? "it sets nothing" : Nearest.hint(key, set)));
    }
  }

  /** The policy as plain values that read as the same again. */
  public static Map<String, Object> plain(PolicyDocument document) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("name", document.policy().name());
    plain.put("version", document.policy().version());
    plain.putAll(plainSettings(document));
    return plain;
  }

  /** Locks and settings alone. */
  public static Map<String, Object> plainSettings(PolicyDocument document) {
    Map<String, Object> plain = new LinkedHashMap<>();
    if (!document.locked().isEmpty()) {
      plain.put(LOCKED, new ArrayList<>(document.locked()));
    }
    for (Setting<?> setting : Settings.all()) {
      Object value = document.policy().settings().get(setting.key());
      if (value != null) {
        area(plain, setting.area())
            .put(
                setting.key().substring(setting.area().key().length() + 1),
                SettingValues.plain(value));
      }
    }
    return plain;
  }

  @SuppressWarnings("unchecked") // what stands under an area's key was put there by this method
  private static Map<String, Object> area(Map<String, Object> plain, Area area) {
    return (Map<String, Object>)
        plain.computeIfAbsent(area.key(), key -> new LinkedHashMap<String, Object>());
  }
}
