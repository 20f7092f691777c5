package dev.berth.state;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import java.util.List;

/**
 * Recomputes what a {@link FleetState} believes from its allocations alone and compares; the cost
 * is that of booking every instance again.
 */
public final class FleetAudit {

  private FleetAudit() {}

  /**
   * @param event what has just happened, for the message
   * @throws AuditFailure naming the host, the expected and the actual value, and the event
   */
  public static void check(FleetState state, String event) {
    List<HostSpec> hosts = state.topology().hosts();
    FleetState recount = new FleetState(hosts, state.countsTenants());
    recount.setLicencePools(state.policies().pools());
    for (int row = 0; row < hosts.size(); row++) {
      rebook(state, recount, row);
      setAside(state, recount, row);
    }
    HostCursor actual = state.cursor();
    HostCursor expected = recount.cursor();
    for (int row = 0; row < hosts.size(); row++) {
      compare(expected.at(row), actual.at(row), event);
      compareCounts(state, expected, actual, event);
      comparePolicies(state, expected, actual, event);
    }
    require(event, "launches", recount.launching(), state.launching(), "the fleet");
    require(event, "fetching launches", fetching(state), state.launches().fetching(), "the fleet");
    compareImages(state, event);
    compareTotals(recount.totals(), state.totals(), event);
  }

  private static void rebook(FleetState state, FleetState recount, int row) {
    Allocations book = state.allocations();
    book.forEach(
        row,
        slot -> {
          LaunchRequest request = book.request(slot);
          Placement placement = book.placement(slot);
          require(event(request), "row of its placement", row, placement.host(), request.name());
          recount.ledger().reserve(request, placement);
          if (book.running(slot)) {
            recount.ledger().commit(request.id());
          }
          Placement target = book.target(slot);
          if (target != null) {
            recount.ledger().beginMigration(request.id(), target);
          }
        });
  }

  private static void setAside(FleetState state, FleetState recount, int row) {
    state.holds().forEach(row, hold -> recount.ledger().setAside(hold.shape(), hold.placement()));
  }

  private static void compare(HostView expected, HostView actual, String event) {
    String host = actual.spec().name();
    for (Resource resource : Resource.ALL) {
      long free = actual.free(resource);
      require(event, "free " + resource.key(), expected.free(resource), free, host);
      if (free < 0) {
        throw new AuditFailure(event, "free " + resource.key(), 0, free, host);
      }
    }
    require(event, "instances", expected.instances(), actual.instances(), host);
    require(event, "instances being launched", expected.launching(), actual.launching(), host);
    HostType type = actual.spec().type();
    for (int node = 0; node < type.numaNodes(); node++) {
      for (Resource resource : List.of(Resource.VCPU, Resource.MEMORY)) {
        String what = "free %s of NUMA node %d".formatted(resource.key(), node);
        require(
            event, what, expected.numaFree(resource, node), actual.numaFree(resource, node), host);
      }
    }
    for (int device = 0; device < type.gpuDevices(); device++) {
      String what = "free thousandths of GPU " + device;
      require(event, what, expected.gpuFree(device), actual.gpuFree(device), host);
    }
  }

  private static void compareCounts(
      FleetState state, HostView expected, HostView actual, String event) {
    if (!state.countsTenants()) {
      return;
    }
    state.forEachInstance(
        actual.row(),
        request -> {
          for (DomainLevel level : DomainLevel.ALL) {
            require(
                event,
                "instances of tenant %s per %s".formatted(request.tenant(), level.key()),
                expected.tenantInstances(request, level),
                actual.tenantInstances(request, level),
                actual.spec().name());
            require(
                event,
                "instances of group %s per %s".formatted(request.group(), level.key()),
                expected.groupInstances(request, level),
                actual.groupInstances(request, level),
                actual.spec().name());
          }
          require(
              event,
              "instances of tenant " + request.tenant(),
              expected.tenantInstances(request),
              actual.tenantInstances(request),
              "the fleet");
          require(
              event,
              "instances of group " + request.group(),
              expected.groupInstances(request),
              actual.groupInstances(request),
              "the fleet");
        });
  }

  private static void comparePolicies(
      FleetState state, HostView expected, HostView actual, String event) {
    String host = actual.spec().name();
    for (DomainLevel level : DomainLevel.ALL) {
      require(
          event,
          "launches per " + level.key(),
          expected.launching(level),
          actual.launching(level),
          host);
    }
    state.forEachInstance(
        actual.row(),
        request -> {
          require(
              event,
              "instances of the operating system of " + request.name(),
              expected.systemInstances(request),
              actual.systemInstances(request),
              host);
          require(
              event,
              "licences left for " + request.name(),
              expected.licencesLeft(request),
              actual.licencesLeft(request),
              host);
          require(
              event,
              "instances that keep out " + request.tenant(),
              expected.dedicatedToOthers(request),
              actual.dedicatedToOthers(request),
              host);
        });
  }

  /** Launches that fetch, from what each of them was found to lack when it began. */
  private static int fetching(FleetState state) {
    int[] count = new int[1];
    Allocations book = state.allocations();
    for (int row = 0; row < state.hostCount(); row++) {
      book.forEach(row, slot -> count[0] += book.fetches(slot) && !book.running(slot) ? 1 : 0);
    }
    return count[0];
  }

  /** Hosts of a rack with an image, counted one by one. */
  private static void compareImages(FleetState state, String event) {
    HostCursor actual = state.cursor();
    for (int row = 0; row < state.hostCount(); row++) {
      int rack = state.topology().domain(DomainLevel.RACK, row);
      for (String image : state.images(row)) {
        int expected = 0;
        for (int neighbour : state.topology().members(DomainLevel.RACK, rack)) {
          expected += state.images(neighbour).contains(image) ? 1 : 0;
        }
        require(
            event,
            "hosts of the rack with image " + image,
            expected,
            state.images().hostsWith(image, DomainLevel.RACK, row),
            actual.at(row).spec().name());
      }
    }
  }

  private static void compareTotals(FleetTotals expected, FleetTotals actual, String event) {
    require(event, "instances", expected.instances(), actual.instances(), "the fleet");
    require(event, "busy hosts", expected.busyHosts(), actual.busyHosts(), "the fleet");
    for (Resource resource : Resource.ALL) {
      require(
          event,
          "used " + resource.key(),
          expected.used(resource),
          actual.used(resource),
          "the fleet");
      require(
          event,
          "allocatable %s of busy hosts".formatted(resource.key()),
          expected.allocatableOfBusyHosts(resource),
          actual.allocatableOfBusyHosts(resource),
          "the fleet");
    }
  }

  private static String event(LaunchRequest request) {
    return "booking instance %d again".formatted(request.id());
  }

  private static void require(String event, String what, long expected, long actual, String where) {
    if (expected != actual) {
      throw new AuditFailure(event, what, expected, actual, where);
    }
  }
}
