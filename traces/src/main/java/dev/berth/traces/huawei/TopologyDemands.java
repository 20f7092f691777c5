package dev.berth.traces.huawei;

import dev.berth.configuration.Setting;
import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.DomainLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What rows of Huawei's topology-aware data set demand, as policies. Affinity: the rack of the
 * group's other instances. Anti-affinity: no host with one of them. Fault domains: no rack with an
 * instance of another domain of the group. Groups are numbered anew for each of the three.
 */
final class TopologyDemands {

  private static final String AFFINITY = "affinity";
  private static final String ANTI_AFFINITY = "anti-affinity";
  private static final String FAULT_DOMAIN = "fault_domain";
  private static final List<String> OWN = List.of("own");

  /** The domains of every group of fault domains. */
  private final Map<String, Set<String>> domains = new HashMap<>();

  private TopologyDemands() {}

  static TopologyDemands of(List<List<String>> rows) {
    TopologyDemands demands = new TopologyDemands();
    for (List<String> row : rows) {
      if (strategy(row).equals(FAULT_DOMAIN)) {
        demands
            .domains
            .computeIfAbsent(HuaweiTopology.text(row, HuaweiTopology.GROUP), g -> new TreeSet<>())
            .add(HuaweiTopology.text(row, HuaweiTopology.DOMAIN));
      }
    }
    return demands;
  }

  /** The group that a row's instance counts in; its own name where it has none. */
  String group(List<String> row, String name) {
    String group = HuaweiTopology.text(row, HuaweiTopology.GROUP);
    if (group.isEmpty()) {
      return name;
    }
    return strategy(row).equals(FAULT_DOMAIN)
        ? domain(group, HuaweiTopology.text(row, HuaweiTopology.DOMAIN))
        : "%s-%s".formatted(strategy(row), group);
  }

  ConfigurationPolicy policy(List<String> row) {
    return switch (strategy(row)) {
      case AFFINITY ->
          policy(Map.of(Settings.AFFINITY, OWN, Settings.AFFINITY_LEVEL, DomainLevel.RACK.key()));
      case ANTI_AFFINITY -> policy(Map.of(Settings.ANTI_AFFINITY, OWN));
      case FAULT_DOMAIN -> apart(row);
      default -> ConfigurationPolicy.DEFAULT;
    };
  }

  private ConfigurationPolicy apart(List<String> row) {
    String group = HuaweiTopology.text(row, HuaweiTopology.GROUP);
    String own = HuaweiTopology.text(row, HuaweiTopology.DOMAIN);
    List<String> others =
        domains.getOrDefault(group, Set.of()).stream()
            .filter(other -> !other.equals(own))
            .map(other -> domain(group, other))
            .toList();
    return others.isEmpty()
        ? ConfigurationPolicy.DEFAULT
        : policy(
            Map.of(
                Settings.ANTI_AFFINITY,
                others,
                Settings.ANTI_AFFINITY_LEVEL,
                DomainLevel.RACK.key()));
  }

  private static String domain(String group, String domain) {
    return "fault-domain-%s-%s".formatted(group, domain);
  }

  private static String strategy(List<String> row) {
    return HuaweiTopology.text(row, HuaweiTopology.STRATEGY);
  }

  private static ConfigurationPolicy policy(Map<Setting<?>, Object> wanted) {
    Map<String, Object> settings = new HashMap<>();
    wanted.forEach((setting, value) -> settings.put(setting.key(), value));
    return new ConfigurationPolicy("topology", 1, settings);
  }
}
