package dev.berth.manager;

import dev.berth.model.Decision;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetView;
import dev.berth.state.HostSettings;
import dev.berth.state.Overlay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A request on its way: admitted, not yet running. */
final class Pending {

  final LaunchRequest request;

  /** Whether it is asked for, or was lost and is to run again. */
  final Decision.Kind kind;

  /** Hosts on which its launch failed; they are not tried again. */
  final Set<Integer> failedHosts = new LinkedHashSet<>();

  /** Decisions taken so far. */
  int attempts;

  /** When its latest placement was decided. */
  long placedTick;

  /** Whether a sleeping host was asked for on its behalf. */
  boolean askedForHost;

  /** Whether the tenant gave it up while it was being launched. */
  boolean abandoned;

  /** Whether evictable instances make room for it at present; it waits for as long as they take. */
  boolean reclaims;

  Pending(LaunchRequest request, Decision.Kind kind) {
    this.request = request;
    this.kind = kind;
  }

  /**
   * The fleet as this request may use it: without the hosts that failed it, the zones that are
   * closed to its tenant, and the hosts on which other instances want the host set otherwise.
   *
   * @param fleet as it is, or as it would be
   * @param settings that hosts have
   */
  FleetView candidates(FleetView fleet, HostSettings settings, Set<String> closedZones) {
    boolean bears = HostSettings.bearsOnHost(request.policy());
    if (failedHosts.isEmpty() && closedZones.isEmpty() && !bears) {
      return fleet;
    }
    Overlay without = new Overlay(fleet);
    if (bears) {
      settings.forEachConflict(
          request.policy(), row -> without.setStatus(row, HostStatus.DRAINING));
    }
    failedHosts.forEach(row -> without.setStatus(row, HostStatus.DRAINING));
    if (!closedZones.isEmpty()) {
      List<HostSpec> hosts = fleet.topology().hosts();
      for (int row = 0; row < hosts.size(); row++) {
        if (closedZones.contains(hosts.get(row).zone())) {
          without.setStatus(row, HostStatus.DRAINING);
        }
      }
    }
    return without;
  }

  /** Whether every pending request of its class may use the same hosts. */
  boolean isAsItsClass() {
    return failedHosts.isEmpty() && !HostSettings.bearsOnHost(request.policy());
  }
}
