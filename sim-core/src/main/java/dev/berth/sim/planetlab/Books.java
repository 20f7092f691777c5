package dev.berth.sim.planetlab;

import java.util.Arrays;
import java.util.List;

/**
 * Which instance stands on which host and how a host's speed is shared, as columns. An instance in
 * migration stands in the lists of its present host and of its targets.
 */
final class Books {

  /** What an instance loses while it leaves, and asks for where it arrives. */
  static final double MIGRATION_SHARE = 0.1;

  private static final double LEAVING_SHARE = 0.9;
  private static final int GONE = -1;

  private final Demand demand;
  private final double[] total;
  private final double[] core;
  private final double[] memory;
  private final double[] instanceMemory;
  private final int[][] lists;
  private final int[] counts;
  private final int[] versions;
  private final double[] free;
  private final double[] given;
  private final double[] memoryUsed;
  private final int[] hostOf;
  private final int[] moves;
  private double[] shares = new double[16];

  Books(List<HostModel> hosts, List<InstanceModel> instances, Demand demand) {
    this.demand = demand;
    total = hosts.stream().mapToDouble(HostModel::totalMips).toArray();
    core = hosts.stream().mapToDouble(HostModel::coreMips).toArray();
    memory = hosts.stream().mapToDouble(HostModel::memoryMiB).toArray();
    instanceMemory = instances.stream().mapToDouble(InstanceModel::memoryMiB).toArray();
    lists = new int[total.length][4];
    counts = new int[total.length];
    versions = new int[total.length];
    free = total.clone();
    given = new double[total.length];
    memoryUsed = new double[total.length];
    hostOf = new int[instanceMemory.length];
    Arrays.fill(hostOf, GONE);
    moves = new int[hostOf.length];
  }

  int hosts() {
    return total.length;
  }

  int instances() {
    return hostOf.length;
  }

  double totalMips(int host) {
    return total[host];
  }

  double coreMips(int host) {
    return core[host];
  }

  double memoryMiB(int instance) {
    return instanceMemory[instance];
  }

  double freeMemoryMiB(int host) {
    return memory[host] - memoryUsed[host];
  }

  /** Of all in the host's list. */
  double memoryMiBUsed(int host) {
    return memoryUsed[host];
  }

  /** MIPS of a host that are not given to anyone. */
  double free(int host) {
    return free[host];
  }

  /** MIPS of a host that its instances are given. */
  double given(int host) {
    return given[host];
  }

  /** Instances in a host's list, those that arrive or leave included. */
  int count(int host) {
    return counts[host];
  }

  int instance(int host, int index) {
    return lists[host][index];
  }

  /** Changes with every change of the host's list. */
  int version(int host) {
    return versions[host];
  }

  /** The host that an instance runs on, negative once it has left. */
  int hostOf(int instance) {
    return hostOf[instance];
  }

  boolean gone(int instance) {
    return hostOf[instance] == GONE;
  }

  /** Whether an instance is in migration. */
  boolean moving(int instance) {
    return moves[instance] > 0;
  }

  boolean arriving(int instance, int host) {
    return moving(instance) && hostOf[instance] != host;
  }

  /** MIPS of the latest {@link #share} that an instance of the host is given. */
  double givenTo(int index) {
    return shares[index];
  }

  /** Puts an instance at the end of a host's list without asking whether it fits. */
  void append(int instance, int host) {
    int[] list = lists[host];
    if (counts[host] == list.length) {
      lists[host] = list = Arrays.copyOf(list, 2 * list.length);
    }
    list[counts[host]++] = instance;
    memoryUsed[host] += instanceMemory[instance];
    versions[host]++;
  }

  /** Puts an instance that fits at the end of a host's list and gives it what it asks for. */
  void place(int instance, int host) {
    append(instance, host);
    free[host] -= demand.request(instance);
    given[host] += demand.request(instance);
  }

  /** Takes an instance out of a host's list, its last place in it; the others keep their order. */
  void remove(int instance, int host) {
    int[] list = lists[host];
    int place = counts[host] - 1;
    while (list[place] != instance) {
      place--;
    }
    counts[host]--;
    System.arraycopy(list, place + 1, list, place, counts[host] - place);
    memoryUsed[host] -= instanceMemory[instance];
    versions[host]++;
  }

  /** The instance runs on a host from now on. */
  void settle(int instance, int host) {
    hostOf[instance] = host;
  }

  /** Starts a migration; it may be the second one of an instance at that instant. */
  void depart(int instance, int target) {
    moves[instance]++;
    append(instance, target);
  }

  /** Ends all migrations of an instance with the arrival at a target of one of them. */
  void arrive(int instance, int target) {
    remove(instance, hostOf[instance]);
    removeIfThere(instance, target);
    moves[instance] = 0;
    append(instance, target);
    settle(instance, target);
  }

  private void removeIfThere(int instance, int host) {
    for (int i = 0; i < counts[host]; i++) {
      if (lists[host][i] == instance) {
        remove(instance, host);
        return;
      }
    }
  }

  /** The instance leaves for good. */
  void leave(int instance) {
    remove(instance, hostOf[instance]);
    hostOf[instance] = GONE;
  }

  /** Copies a host's list to an array from a place on; the next free place. */
  int copyList(int host, int[] into, int from) {
    System.arraycopy(lists[host], 0, into, from, counts[host]);
    return from + counts[host];
  }

  /** Puts back a list that was copied and shares the host anew. */
  void restoreList(int host, int[] source, int from, int to) {
    while (counts[host] > 0) {
      remove(lists[host][counts[host] - 1], host);
    }
    for (int i = from; i < to; i++) {
      append(source[i], host);
    }
    share(host);
  }

  /**
   * Shares a host's speed among its instances in list order. While all asks can be met each
   * instance gets what it asks for, at most one core; from the first that cannot be met on, all so
   * far get the same part of it, in whole MIPS.
   */
  void share(int host) {
    double left = total[host];
    double needed = 0;
    ensureShares(counts[host]);
    for (int i = 0; i < counts[host]; i++) {
      double asked = asked(host, i);
      double need = arriving(lists[host][i], host) ? asked * MIGRATION_SHARE : asked;
      needed += need;
      if (left >= need) {
        shares[i] = whole(host, i, asked);
        left -= need;
      } else {
        scale(host, i, total[host] / needed);
        left = 0;
      }
    }
    free[host] = left;
    double sum = 0;
    for (int i = 0; i < counts[host]; i++) {
      sum += shares[i];
    }
    given[host] = sum;
  }

  private double asked(int host, int index) {
    return Math.min(demand.request(lists[host][index]), core[host]);
  }

  private double whole(int host, int index, double asked) {
    int instance = lists[host][index];
    if (!moving(instance)) {
      return asked;
    }
    return asked * (arriving(instance, host) ? MIGRATION_SHARE : LEAVING_SHARE);
  }

  private void scale(int host, int last, double part) {
    for (int i = 0; i <= last; i++) {
      int instance = lists[host][i];
      double asked = asked(host, i);
      if (!moving(instance)) {
        shares[i] = Math.floor(asked * part);
      } else if (arriving(instance, host)) {
        shares[i] = Math.floor(asked * MIGRATION_SHARE * part);
      } else {
        shares[i] = Math.floor(asked * part * LEAVING_SHARE);
      }
    }
  }

  private void ensureShares(int count) {
    if (shares.length < count) {
      shares = new double[2 * count];
    }
  }

  /** What an instance's use counts for on its host: a leaving one's as if it were not slowed. */
  double inUse(int host, int index) {
    return leaving(host, index) ? shares[index] / LEAVING_SHARE : shares[index];
  }

  /** Whether an instance loses speed because it leaves this host. */
  boolean leaving(int host, int index) {
    int instance = lists[host][index];
    return moving(instance) && hostOf[instance] == host;
  }
}
