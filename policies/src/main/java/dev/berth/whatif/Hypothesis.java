package dev.berth.whatif;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.state.Overlay;
import dev.berth.state.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * How a fleet would differ from what it is. Rows keep their numbers; added hosts follow them.
 *
 * @param added hosts that would be there, empty
 * @param down domains that would have failed, with the instances on their hosts
 * @param gone instances that would not be there
 * @param readings what sensors would read
 */
public record Hypothesis(
    List<HostSpec> added, List<Domain> down, List<Long> gone, List<ChangedReading> readings) {

  /** The fleet as it is. */
  public static final Hypothesis NONE = new Hypothesis(List.of(), List.of(), List.of(), List.of());

  /** A failure domain by its name. */
  public record Domain(DomainLevel level, String name) {}

  /** Another value of a host's reading, in the metric's unit. */
  public record ChangedReading(String host, Metric metric, double value) {}

  public Hypothesis {
    added = List.copyOf(added);
    down = List.copyOf(down);
    gone = List.copyOf(gone);
    readings = List.copyOf(readings);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * The fleet as it would be; the state is not touched.
   *
   * @throws IllegalArgumentException for a domain, host or instance that is not there
   */
  public FleetView on(FleetState state) {
    if (isEmpty()) {
      return state;
    }
    FleetView fleet = added.isEmpty() ? state : new EnlargedFleet(state, added);
    Overlay changed = new Overlay(fleet);
    for (Domain domain : down) {
      fail(changed, state, domain);
    }
    for (long instance : gone) {
      remove(changed, state, instance);
    }
    for (ChangedReading reading : readings) {
      int row = row(fleet.topology(), reading.host());
      changed.setReading(row, reading.metric(), reading.value());
    }
    return changed;
  }

  private static void fail(Overlay changed, FleetState state, Domain domain) {
    Topology topology = state.topology();
    for (int row : topology.members(domain.level(), number(topology, domain))) {
      List<LaunchRequest> lost = new ArrayList<>();
      state.forEachInstance(row, lost::add);
      lost.forEach(request -> remove(changed, state, request.id()));
      changed.setStatus(row, HostStatus.DOWN);
    }
  }

  private static void remove(Overlay changed, FleetState state, long instance) {
    LaunchRequest request = state.request(instance);
    Placement placement = state.placement(instance);
    if (request == null || placement == null) {
      throw new IllegalArgumentException(
          "There is no instance %d on the fleet at this moment.".formatted(instance));
    }
    changed.remove(request, placement);
    if (!state.ledger().runs(instance)) {
      changed.endLaunch(placement.host(), state.ledger().fetches(instance));
    }
    Placement target = state.migrationTarget(instance);
    if (target != null) {
      changed.remove(request, target);
    }
  }

  private static int number(Topology topology, Domain domain) {
    for (int number = 0; number < topology.domainCount(domain.level()); number++) {
      if (topology.domainName(domain.level(), number).equals(domain.name())) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "There is no %s named %s.".formatted(domain.level().key(), domain.name()));
  }

  private static int row(Topology topology, String host) {
    return topology
        .members(DomainLevel.HOST, number(topology, new Domain(DomainLevel.HOST, host)))[0];
  }
}
