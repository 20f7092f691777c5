package dev.berth.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.berth.laws.Histories;
import dev.berth.laws.LawArbitraries;
import dev.berth.laws.Requests;
import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of the believed state. */
class FleetStateLaws implements LawArbitraries {

  @Property(tries = 300)
  void everyHistory_passesTheAudit(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> requests,
      @ForAll long seed) {
    FleetState state = new FleetState(hosts);
    Histories.play(state, requests, new Random(seed));
    FleetAudit.check(state, "history");
  }

  @Property(tries = 300)
  void releasingAll_leavesAnEmptyFleet(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> requests,
      @ForAll long seed) {
    FleetState state = new FleetState(hosts);
    for (LaunchRequest held : Histories.play(state, requests, new Random(seed))) {
      state.ledger().release(held.id());
    }
    assertEquals(0, state.totals().instances());
    assertEquals(0, state.totals().busyHosts());
    HostCursor host = state.cursor();
    for (int row = 0; row < hosts.size(); row++) {
      host.at(row);
      for (Resource resource : Resource.ALL) {
        assertEquals(host.allocatable(resource), host.free(resource));
      }
      assertEquals(0, host.launching());
    }
  }

  @Property(tries = 300)
  void aHypotheticalPlacement_looksLikeTheRealOne(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> requests,
      @ForAll long seed) {
    Random random = new Random(seed);
    FleetState state = new FleetState(hosts);
    List<LaunchRequest> held = Histories.play(state, requests, random);
    Overlay overlay = new Overlay(state);
    FleetState done = new FleetState(hosts);
    for (LaunchRequest request : held) {
      done.ledger()
          .reserve(request, java.util.Objects.requireNonNull(state.placement(request.id())));
    }
    for (LaunchRequest request : held) {
      if (random.nextBoolean()) {
        overlay.remove(request, java.util.Objects.requireNonNull(state.placement(request.id())));
        done.ledger().release(request.id());
      }
    }
    assertSameCapacity(done.cursor(), overlay.cursor(), hosts, requests);
  }

  private static void assertSameCapacity(
      HostCursor real, HostCursor hypothetical, List<HostSpec> hosts, List<LaunchRequest> asked) {
    for (int row = 0; row < hosts.size(); row++) {
      real.at(row);
      hypothetical.at(row);
      for (Resource resource : Resource.ALL) {
        assertEquals(real.free(resource), hypothetical.free(resource));
      }
      assertEquals(real.instances(), hypothetical.instances());
      for (int node = 0; node < hosts.get(row).type().numaNodes(); node++) {
        assertEquals(
            real.numaFree(Resource.VCPU, node), hypothetical.numaFree(Resource.VCPU, node));
        assertEquals(
            real.numaFree(Resource.MEMORY, node), hypothetical.numaFree(Resource.MEMORY, node));
      }
      for (int device = 0; device < hosts.get(row).type().gpuDevices(); device++) {
        assertEquals(real.gpuFree(device), hypothetical.gpuFree(device));
      }
      for (LaunchRequest request : asked) {
        for (DomainLevel level : DomainLevel.ALL) {
          assertEquals(
              real.tenantInstances(request, level), hypothetical.tenantInstances(request, level));
          assertEquals(
              real.groupInstances(request, level), hypothetical.groupInstances(request, level));
        }
      }
    }
  }

  @Property(tries = 100)
  void theJournal_namesEveryHostThatChanged(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> requests,
      @ForAll long seed) {
    FleetState state = new FleetState(hosts);
    long[] before = free(state);
    long since = state.version();
    Histories.play(state, requests, new Random(seed));
    long[] after = free(state);
    boolean[] named = new boolean[hosts.size()];
    for (long at = since; at < state.version(); at++) {
      if (state.journal().row(at) != ChangeJournal.ALL_ROWS) {
        named[state.journal().row(at)] = true;
      }
    }
    for (int row = 0; row < hosts.size(); row++) {
      assertEquals(true, named[row] || before[row] == after[row], "host row " + row);
    }
  }

  private static long[] free(FleetState state) {
    long[] free = new long[state.hostCount()];
    for (int row = 0; row < free.length; row++) {
      free[row] = state.free(Resource.VCPU, row);
    }
    return free;
  }

  @Property(tries = 50)
  void anAuditFindsPlantedCorruption(@ForAll("fleets") List<HostSpec> hosts, @ForAll long seed) {
    FleetState state = new FleetState(hosts);
    Histories.play(state, List.of(Requests.of(0, 0, 1)), new Random(seed));
    state.launching(new Random(seed).nextInt(hosts.size()), 1, false);
    assertThrows(AuditFailure.class, () -> FleetAudit.check(state, "planted corruption"));
  }
}
