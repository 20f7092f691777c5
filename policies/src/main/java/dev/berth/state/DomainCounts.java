package dev.berth.state;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;

/** How many instances each tenant and each group has in every failure domain and in the fleet. */
final class DomainCounts {

  private final DomainTally tenants;
  private final DomainTally groups;
  private final GroupNames names = new GroupNames();

  DomainCounts(Topology topology) {
    tenants = new DomainTally(topology);
    groups = new DomainTally(topology);
  }

  int tenant(LaunchRequest request, DomainLevel level, int row) {
    return tenants.count(request.tenant(), level, row);
  }

  int group(LaunchRequest request, DomainLevel level, int row) {
    return groups.count(request.group(), level, row);
  }

  int tenant(LaunchRequest request) {
    return tenants.inFleet(request.tenant());
  }

  int group(LaunchRequest request) {
    return groups.inFleet(request.group());
  }

  /** Of a group that a policy names. */
  int named(LaunchRequest request, String group, DomainLevel level, int row) {
    return groups.count(names.whole(request, group), level, row);
  }

  /** Of a group that a policy names, in the whole fleet. */
  int named(LaunchRequest request, String group) {
    return groups.inFleet(names.whole(request, group));
  }

  void add(LaunchRequest request, int row, int change) {
    names.know(request);
    tenants.add(request.tenant(), row, change);
    groups.add(request.group(), row, change);
  }
}
