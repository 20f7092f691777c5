package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.FLAG;
import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.integer;

import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a datacenter: host types, groups of equal hosts in racks, single hosts. */
final class DatacenterFile {

  private static final int MOST_HOSTS = 1_000_000;

  private final Map<String, HostType> types = new LinkedHashMap<>();
  private final List<HostSpec> hosts = new ArrayList<>();
  private long asked;

  private DatacenterFile() {}

  /**
   * The hosts in row order: those of the groups, then the single ones. Interleaved, groups take
   * turns row by row for as long as they have hosts.
   */
  static List<HostSpec> read(Section in) {
    DatacenterFile file = new DatacenterFile();
    in.sections("hostTypes").forEach(file::addType);
    List<List<HostSpec>> groups = in.sections("groups").stream().map(file::group).toList();
    if (in.get("interleaved", FLAG, false)) {
      file.addInTurns(groups);
    } else {
      groups.forEach(file.hosts::addAll);
    }
    in.sections("hosts").forEach(file::addHost);
    if (file.hosts.isEmpty()) {
      throw in.error("there are no hosts; add hostTypes and groups (see scenarios/reference.yaml)");
    }
    return List.copyOf(file.hosts);
  }

  private void addType(Section in) {
    HostType type = HostTypeFile.read(in);
    if (types.put(type.name(), type) != null) {
      throw in.error("name", "the host type %s stands twice; rename one".formatted(type.name()));
    }
  }

  /** Racks, feeds and zones are filled in order; every group starts new ones. */
  private List<HostSpec> group(Section in) {
    HostType type = type(in);
    String prefix = in.get("name", TEXT, type.name());
    int count = in.get("count", integer(1, MOST_HOSTS));
    int hostsPerRack = in.get("hostsPerRack", integer(1, MOST_HOSTS), 40);
    int racksPerFeed = in.get("racksPerFeed", integer(1, MOST_HOSTS), 10);
    int feedsPerZone = in.get("feedsPerZone", integer(1, MOST_HOSTS), 2);
    requireRoom(in, count);
    List<HostSpec> group = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int rack = i / hostsPerRack;
      int feed = rack / racksPerFeed;
      group.add(
          new HostSpec(
              "%s-%d".formatted(prefix, i),
              type,
              "%s-rack-%d".formatted(prefix, rack),
              "%s-feed-%d".formatted(prefix, feed),
              "%s-zone-%d".formatted(prefix, feed / feedsPerZone)));
    }
    return group;
  }

  private void addInTurns(List<List<HostSpec>> groups) {
    int longest = groups.stream().mapToInt(List::size).max().orElse(0);
    for (int turn = 0; turn < longest; turn++) {
      for (List<HostSpec> group : groups) {
        if (turn < group.size()) {
          hosts.add(group.get(turn));
        }
      }
    }
  }

  private void addHost(Section in) {
    HostType type = type(in);
    requireRoom(in, 1);
    hosts.add(
        new HostSpec(
            in.get("name", TEXT),
            type,
            in.get("rack", TEXT, "rack-0"),
            in.get("feed", TEXT, "feed-0"),
            in.get("zone", TEXT, "zone-0")));
  }

  private void requireRoom(Section in, int count) {
    asked += count;
    if (asked > MOST_HOSTS) {
      throw in.error("a datacenter has at most %d hosts".formatted(MOST_HOSTS));
    }
  }

  private HostType type(Section in) {
    String name = in.get("type", Kinds.TEXT);
    HostType type = types.get(name);
    if (type == null) {
      throw in.error(
          "type",
          "there is no host type named %s; %s".formatted(name, Nearest.hint(name, types.keySet())));
    }
    return type;
  }
}
