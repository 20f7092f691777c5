package dev.berth.state;

import dev.berth.model.DomainLevel;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;

/** How often each of many names occurs in every failure domain and in the fleet. */
final class DomainTally {

  private static final int UNKNOWN = -1;

  private final Topology topology;
  private final int[] firstDomain = new int[DomainLevel.ALL.size()];
  private final int wholeFleet;
  private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
  private final Long2IntOpenHashMap counts = new Long2IntOpenHashMap();

  DomainTally(Topology topology) {
    this.topology = topology;
    numbers.defaultReturnValue(UNKNOWN);
    int first = 0;
    for (DomainLevel level : DomainLevel.ALL) {
      firstDomain[level.ordinal()] = first;
      first += topology.domainCount(level);
    }
    wholeFleet = first;
  }

  /** In the domain of a level that a host belongs to. */
  int count(String name, DomainLevel level, int row) {
    int number = numbers.getInt(name);
    return number == UNKNOWN ? 0 : counts.get(key(number, domain(level, row)));
  }

  int inFleet(String name) {
    int number = numbers.getInt(name);
    return number == UNKNOWN ? 0 : counts.get(key(number, wholeFleet));
  }

  void add(String name, int row, int change) {
    int number = numbers.getInt(name);
    if (number == UNKNOWN) {
      number = numbers.size();
      numbers.put(name, number);
    }
    for (DomainLevel level : DomainLevel.ALL) {
      add(key(number, domain(level, row)), change);
    }
    add(key(number, wholeFleet), change);
  }

  private void add(long key, int change) {
    if (counts.addTo(key, change) + change == 0) {
      counts.remove(key);
    }
  }

  private int domain(DomainLevel level, int row) {
    return firstDomain[level.ordinal()] + topology.domain(level, row);
  }

  private static long key(int number, int domain) {
    return (long) number << 32 | domain;
  }
}
