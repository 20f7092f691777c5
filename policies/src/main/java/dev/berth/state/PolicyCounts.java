package dev.berth.state;

import dev.berth.configuration.Settings;
import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.model.LicencePools;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What instances' policies make of their hosts: which operating systems run there, how many
 * licences that takes, and whom a host is dedicated to. Instances without a policy cost nothing.
 */
final class PolicyCounts {

  private final DomainTally systems;
  private final DomainTally dedicated;
  private final int[] dedicatedOnHost;
  private final Object2IntOpenHashMap<String> holders = new Object2IntOpenHashMap<>();
  private LicencePools pools = LicencePools.NONE;
  private int dedicatedInstances;

  PolicyCounts(Topology topology) {
    systems = new DomainTally(topology);
    dedicated = new DomainTally(topology);
    dedicatedOnHost = new int[topology.hostCount()];
  }

  void setPools(LicencePools licences) {
    pools = licences;
  }

  LicencePools pools() {
    return pools;
  }

  /**
   * Takes the instance in (sign +1) or out; what changed, for all hosts where a pool is at stake.
   */
  void apply(LaunchRequest request, int row, int sign, ChangeJournal journal) {
    String system = system(request);
    if (system != null) {
      apply(system, row, sign, journal);
    }
    if (Settings.DEDICATED.in(request.policy(), false)) {
      dedicated.add(request.tenant(), row, sign);
      dedicatedOnHost[row] += sign;
      dedicatedInstances += sign;
      journal.record(row, Aspect.DEDICATION.bit());
    }
  }

  private void apply(String system, int row, int sign, ChangeJournal journal) {
    boolean had = systems.count(system, DomainLevel.HOST, row) > 0;
    boolean wasLeft = left(system) > 0;
    systems.add(system, row, sign);
    boolean has = systems.count(system, DomainLevel.HOST, row) > 0;
    if (had != has) {
      holders.addTo(system, has ? 1 : -1);
    }
    boolean poolTurned = wasLeft != left(system) > 0;
    journal.record(poolTurned ? ChangeJournal.ALL_ROWS : row, Aspect.LICENCES.bit());
  }

  /** Instances of the request's operating system on a host. */
  int systemInstances(LaunchRequest request, int row) {
    String system = system(request);
    return system == null ? 0 : systems.count(system, DomainLevel.HOST, row);
  }

  int licencesLeft(LaunchRequest request) {
    String system = system(request);
    return system == null ? Integer.MAX_VALUE : left(system);
  }

  /** Hosts on which an operating system runs. */
  int holders(String system) {
    return holders.getInt(system);
  }

  boolean hasDedicatedHosts() {
    return dedicatedInstances > 0;
  }

  int dedicatedToOthers(LaunchRequest request, int row) {
    int all = dedicatedOnHost[row];
    return all == 0 ? 0 : all - dedicated.count(request.tenant(), DomainLevel.HOST, row);
  }

  private int left(String system) {
    LicencePools.Pool pool = pools.bySystem().get(system);
    return pool == null ? Integer.MAX_VALUE : pool.hosts() - holders(system);
  }

  static @Nullable String system(LaunchRequest request) {
    return request.policy().isEmpty() ? null : Settings.OPERATING_SYSTEM.in(request.policy());
  }
}
