package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.integer;

import dev.berth.configuration.Setting;
import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request for equal instances, as a file.
 *
 * @param count of instances
 */
public record LaunchFile(
    String name,
    String tenant,
    String group,
    String tag,
    int count,
    Flavor flavor,
    Set<String> traits,
    ConfigurationPolicy policy) {

  private static final int MOST = 10_000;

  /**
   * Reads a file.
   *
   * @throws dev.berth.model.BadInputException at the first thing that is wrong
   */
  public static LaunchFile read(Path file) {
    Section in = Section.of(YamlReader.read(file));
    List<Flavor> flavors = FlavorList.read(in);
    if (flavors.size() != 1) {
      throw in.error(
          "flavors", "must be one flavor, such as [{name: small, vcpus: 1, memory: 1 GiB}]");
    }
    String name = in.get("name", TEXT);
    String tenant = in.get("tenant", TEXT);
    LaunchFile launch =
        new LaunchFile(
            name,
            tenant,
            in.get("group", TEXT, tenant + "/" + name),
            in.get("tag", TEXT, ""),
            in.get("count", integer(1, MOST), 1),
            flavors.get(0),
            Set.copyOf(in.get("traits", Kinds.list(TEXT), List.of())),
            policy(name, in.section("policy")));
    in.requireAllKnown();
    return launch;
  }

  /** Settings nested by area: {@code hypervisor: {weight: 2048}}. */
  private static ConfigurationPolicy policy(String name, Section in) {
    Map<String, Object> settings = new TreeMap<>();
    for (String area : in.keys()) {
      Section section = in.section(area);
      for (String setting : section.keys()) {
        String key = area + "." + setting;
        if (!Settings.isKnown(key)) {
          List<String> known = Settings.all().stream().map(Setting::key).toList();
          throw section.error(setting, "there is no such setting; " + Nearest.hint(key, known));
        }
        Object plain = section.get(setting, Kinds.ANY).node().plain();
        settings.put(key, section.build(() -> Settings.get(key).kind().accept(plain)));
      }
    }
    return settings.isEmpty()
        ? ConfigurationPolicy.DEFAULT
        : new ConfigurationPolicy(name, 1, settings);
  }

  /** The requests, numbered from an id on. */
  public List<LaunchRequest> requests(long firstId, long arrivalTick) {
    List<LaunchRequest> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      requests.add(
          new LaunchRequest(
              firstId + i,
              name + "-" + (firstId + i),
              tenant,
              group,
              tag,
              flavor,
              traits,
              policy,
              arrivalTick,
              Ticks.NEVER));
    }
    return requests;
  }
}
