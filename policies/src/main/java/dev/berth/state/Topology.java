package dev.berth.state;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.Resource;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hosts of a fleet and their failure domains; never changes. Domains count up per level. */
public final class Topology {

  private final List<HostSpec> hosts;
  private final Map<DomainLevel, Level> levels = new EnumMap<>(DomainLevel.class);
  private final long[] largestAllocatable = new long[Resource.ALL.size()];

  /**
   * @throws IllegalArgumentException when two hosts share a name or there is none
   */
  public Topology(List<HostSpec> hosts) {
    this.hosts = List.copyOf(hosts);
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("A fleet needs at least one host.");
    }
    requireUniqueNames(hosts);
    for (DomainLevel level : DomainLevel.ALL) {
      levels.put(level, new Level(level, this.hosts));
    }
    for (HostSpec host : hosts) {
      for (Resource resource : Resource.ALL) {
        int column = resource.ordinal();
        long amount = host.type().allocatable().get(resource);
        largestAllocatable[column] = Math.max(largestAllocatable[column], amount);
      }
    }
  }

  public int hostCount() {
    return hosts.size();
  }

  public HostSpec host(int row) {
    return hosts.get(row);
  }

  public List<HostSpec> hosts() {
    return hosts;
  }

  /** The index of the domain that a host belongs to. */
  public int domain(DomainLevel level, int row) {
    return level(level).domainOf[row];
  }

  public int domainCount(DomainLevel level) {
    return level(level).names.size();
  }

  public String domainName(DomainLevel level, int domain) {
    return level(level).names.get(domain);
  }

  /** Rows of a domain's hosts, in row order; the caller must not write into it. */
  public int[] members(DomainLevel level, int domain) {
    return level(level).members[domain];
  }

  /** The most that any one host of the fleet can allocate. */
  public long largestAllocatable(Resource resource) {
    return largestAllocatable[resource.ordinal()];
  }

  private Level level(DomainLevel level) {
    return java.util.Objects.requireNonNull(levels.get(level));
  }

  private static void requireUniqueNames(List<HostSpec> hosts) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int row = 0; row < hosts.size(); row++) {
      Integer before = seen.put(hosts.get(row).name(), row);
      if (before != null) {
        throw new IllegalArgumentException(
            "The host name %s stands twice, in rows %d and %d."
                .formatted(hosts.get(row).name(), before, row));
      }
    }
  }

  private static String nameOf(DomainLevel level, HostSpec host) {
    return switch (level) {
      case HOST -> host.name();
      case RACK -> host.rack();
      case FEED -> host.feed();
      case ZONE -> host.zone();
    };
  }

  /** One level's partition of the rows. */
  private static final class Level {
    final List<String> names = new ArrayList<>();
    final int[] domainOf;
    final int[][] members;

    Level(DomainLevel level, List<HostSpec> hosts) {
      domainOf = new int[hosts.size()];
      Map<String, Integer> indexByName = new LinkedHashMap<>();
      List<IntArrayList> rows = new ArrayList<>();
      for (int row = 0; row < hosts.size(); row++) {
        String name = nameOf(level, hosts.get(row));
        int domain = indexByName.computeIfAbsent(name, n -> indexByName.size());
        if (domain == names.size()) {
          names.add(name);
          rows.add(new IntArrayList());
        }
        domainOf[row] = domain;
        rows.get(domain).add(row);
      }
      members = rows.stream().map(IntArrayList::toIntArray).toArray(int[][]::new);
    }
  }
}
