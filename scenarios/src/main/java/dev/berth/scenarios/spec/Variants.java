package dev.berth.scenarios.spec;

import dev.berth.model.BadInputException;
import dev.berth.scenarios.yaml.Overrides;
import dev.berth.scenarios.yaml.YamlNode;
import dev.berth.scenarios.yaml.YamlReader;
import java.util.List;
import java.util.Map;

/** Variants of a scenario in which some keys have other values. */
public final class Variants {

  private final YamlNode file;
  private final Locations locations;

  private Variants(YamlNode file, Locations locations) {
    this.file = file;
    this.locations = locations;
  }

  /** The variants of a study without its sweep. */
  public static Variants of(Study study, Locations locations) {
    return new Variants(YamlReader.parse(study.resolved(), study.base().name()), locations);
  }

  /**
   * The scenario with these values in place of its own.
   *
   * @param settings path to value, such as {@code datacenter.groups.0.count} to 20
   */
  public Scenario with(Map<String, Object> settings) {
    return with(Map.of(), settings);
  }

  /** The scenario with these nodes, and these plain values on top of them. */
  public Scenario with(Map<String, YamlNode> nodes, Map<String, Object> settings) {
    YamlNode changed = file;
    for (Map.Entry<String, YamlNode> node : nodes.entrySet()) {
      changed = Overrides.put(changed, node.getKey(), node.getValue());
    }
    for (Map.Entry<String, Object> setting : settings.entrySet()) {
      changed = Overrides.set(changed, setting.getKey() + "=" + setting.getValue());
    }
    return Study.variant(changed, "scenario", locations);
  }

  /** The name of a group of the datacenter, by its index. */
  public String groupName(int index) {
    Object datacenter = file.plain() instanceof Map<?, ?> keys ? keys.get("datacenter") : null;
    Object groups = datacenter instanceof Map<?, ?> keys ? keys.get("groups") : null;
    if (groups instanceof List<?> list
        && index < list.size()
        && list.get(index) instanceof Map<?, ?> group) {
      return String.valueOf(group.get("name"));
    }
    throw new BadInputException(
        "plan.vary: there is no group %d in datacenter.groups; count them from 0."
            .formatted(index));
  }

  /** The multiple of the arrival rate that the scenario says. */
  public double scale() {
    Object plain = file.plain() instanceof Map<?, ?> keys ? keys.get("workload") : null;
    return plain instanceof Map<?, ?> workload && workload.get("scale") instanceof Number number
        ? number.doubleValue()
        : 1;
  }
}
