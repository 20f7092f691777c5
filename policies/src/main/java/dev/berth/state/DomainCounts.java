package dev.berth.state;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;

/** How many instances each tenant and each group has in every failure domain. */
final class DomainCounts {

  private static final int UNKNOWN = -1;

  private final Topology topology;
  private final int[] firstDomain = new int[DomainLevel.ALL.size()];
  private final Object2IntOpenHashMap<String> tenants = new Object2IntOpenHashMap<>();
  private final Object2IntOpenHashMap<String> groups = new Object2IntOpenHashMap<>();
  private final Long2IntOpenHashMap counts = new Long2IntOpenHashMap();

  private int owners;

  DomainCounts(Topology topology) {
    this.topology = topology;
    tenants.defaultReturnValue(UNKNOWN);
    groups.defaultReturnValue(UNKNOWN);
    int first = 0;
    for (DomainLevel level : DomainLevel.ALL) {
      firstDomain[level.ordinal()] = first;
      first += topology.domainCount(level);
    }
  }

  int tenant(LaunchRequest request, DomainLevel level, int row) {
    return count(tenants.getInt(request.tenant()), level, row);
  }

  int group(LaunchRequest request, DomainLevel level, int row) {
    return count(groups.getInt(request.group()), level, row);
  }

  void add(LaunchRequest request, int row, int change) {
    add(number(tenants, request.tenant()), row, change);
    add(number(groups, request.group()), row, change);
  }

  private int number(Object2IntOpenHashMap<String> numbers, String name) {
    int number = numbers.getInt(name);
    if (number == UNKNOWN) {
      number = owners++;
      numbers.put(name, number);
    }
    return number;
  }

  private int count(int owner, DomainLevel level, int row) {
    return owner == UNKNOWN ? 0 : counts.get(key(owner, level, row));
  }

  private void add(int owner, int row, int change) {
    for (DomainLevel level : DomainLevel.ALL) {
      long key = key(owner, level, row);
      if (counts.addTo(key, change) + change == 0) {
        counts.remove(key);
      }
    }
  }

  private long key(int owner, DomainLevel level, int row) {
    return (long) owner << 32 | (firstDomain[level.ordinal()] + topology.domain(level, row));
  }
}
