package dev.berth.sim.equivalence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.manager.ManagerOptions;
import dev.berth.model.Decision;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.sim.Audit;
import dev.berth.sim.DepartureRule;
import dev.berth.sim.Fleets;
import dev.berth.sim.ListWorkload;
import dev.berth.sim.Simulation;
import dev.berth.sim.SimulationSpec;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.workload.Utilisation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyBestFit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Berth under cloudsim-best-fit places every VM where stock CloudSim Plus places it. */
class StockBestFitTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void sameHostForEveryVm_onEqualHosts(long seed) {
    List<HostSpec> hosts = Fleets.hosts(6, 16, 65_536);
    assertSame(hosts, Workloads.random(seed, 400), true);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void sameHostForEveryVm_onMixedHosts(long seed) {
    assertSame(mixed(), Workloads.random(seed, 400), true);
  }

  @Property(tries = 40)
  void sameHostForEveryVm_onAnyWorkload(@ForAll long seed) {
    assertSame(mixed(), Workloads.random(seed, 60), false);
  }

  private static void assertSame(
      List<HostSpec> hosts, List<LaunchRequest> requests, boolean mustBeBusy) {
    SortedMap<Long, Integer> stock = StockRun.run(hosts, requests, new VmAllocationPolicyBestFit());
    SortedMap<Long, Integer> ours = berth(hosts, requests);
    assertEquals(stock, ours);
    if (mustBeBusy) {
      Set<Integer> used = new HashSet<>(ours.values());
      assertEquals(hosts.size(), used.size(), "the workload must reach every host");
      assertTrue(ours.size() < requests.size(), "the workload must overfill the fleet");
      assertTrue(ours.size() > requests.size() / 2, "most requests must be placed");
    }
  }

  private static SortedMap<Long, Integer> berth(
      List<HostSpec> hosts, List<LaunchRequest> requests) {
    Placements placements = new Placements();
    Simulation.run(
        new SimulationSpec(
            hosts, Ticks.PER_DAY, Ticks.PER_HOUR, 0, DepartureRule.AFTER_START, Audit.EVERY_EVENT),
        ListWorkload.of(Utilisation.UNKNOWN, requests.toArray(LaunchRequest[]::new)),
        Fleets.cloudsimBestFit(),
        ManagerOptions.DEFAULT,
        AccountStore.OPEN,
        placements,
        TruthListener.NONE);
    return placements.hostOf;
  }

  /** Hosts of three sizes, in a mixed order. */
  private static List<HostSpec> mixed() {
    List<HostSpec> hosts = new ArrayList<>();
    int[] vcpus = {8, 16, 12, 16, 8, 12, 8};
    for (int row = 0; row < vcpus.length; row++) {
      ResourceVector nameplate = ResourceVector.of(vcpus[row] * 1000L, vcpus[row] * 3072L);
      HostType type =
          new HostType(
              "size" + vcpus[row],
              nameplate,
              OverCommit.NONE,
              1,
              Set.of(),
              PowerCurve.linear(100, 200));
      hosts.add(new HostSpec("h" + row, type, "rack", "feed", "zone"));
    }
    return hosts;
  }

  private static final class Placements implements RunRecorder {
    final SortedMap<Long, Integer> hostOf = new TreeMap<>();

    @Override
    public void decided(Decision decision, LaunchRequest request) {
      if (decision.outcome() == Decision.Outcome.PLACED) {
        hostOf.put(request.id(), decision.host());
      }
    }
  }
}
