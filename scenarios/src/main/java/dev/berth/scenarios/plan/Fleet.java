package dev.berth.scenarios.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fleet that may be tried.
 *
 * @param counts hosts by index of the group; other groups stay as they are
 */
public record Fleet(SortedMap<Integer, Integer> counts) {

  public Fleet {
    counts = new TreeMap<>(counts);
  }

  static Fleet of(int group, int hosts) {
    return new Fleet(new TreeMap<>(Map.of(group, hosts)));
  }

  static Fleet of(int first, int firstHosts, int second, int secondHosts) {
    return new Fleet(new TreeMap<>(Map.of(first, firstHosts, second, secondHosts)));
  }

  /** As settings of the scenario. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    counts.forEach((group, hosts) -> settings.put(countOf(group), hosts));
    return settings;
  }

  static String countOf(int group) {
    return "datacenter.groups.%d.count".formatted(group);
  }
}
