package dev.berth.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.memory.InMemoryFleet;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.state.FleetAudit;
import dev.berth.state.FleetState;
import dev.berth.state.ReadingTable;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The manager's walk, on two hosts of 4 vCPU and 8 GiB, first fit. */
class PlacementManagerTest {

  private final InMemoryFleet fleet = new InMemoryFleet(Fleets.equal(2, 4000, 8192));
  private final List<Decision> decisions = new ArrayList<>();

  private final RunRecorder recorder =
      new RunRecorder() {
        @Override
        public void decided(Decision decision, LaunchRequest request) {
          decisions.add(decision);
        }

        @Override
        public void changed(long tick, FleetState state) {
          FleetAudit.check(state, "change at tick " + tick);
        }
      };

  private PlacementManager manager(AccountStore accounts, ManagerOptions options) {
    Strategy firstFit =
        Strategy.of(
            new StrategySpec("first-fit", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST));
    return new PlacementManager(
        fleet, fleet, accounts, recorder, new ScanPlacer(firstFit, new Draws(1)), options);
  }

  private PlacementManager manager() {
    return manager(AccountStore.OPEN, ManagerOptions.DEFAULT);
  }

  private List<Decision.Outcome> outcomes() {
    return decisions.stream().map(Decision::outcome).toList();
  }

  @Test
  void aRequest_runsOnTheChosenHostAndDeparts() {
    PlacementManager manager = manager();
    manager.submit(Requests.of(0, 3000, 1024));
    fleet.settle();
    assertTrue(manager.state().ledger().runs(0));
    assertEquals(0, fleet.running().get(0L).host());
    manager.terminate(0);
    fleet.settle();
    assertFalse(manager.state().ledger().holds(0));
    assertTrue(fleet.running().isEmpty());
  }

  @Test
  void aRequestThatNoHostTakes_isRejectedWithTheReason() {
    PlacementManager manager = manager();
    fill(manager);
    manager.submit(Requests.of(2, 1000, 1024));
    assertEquals(Decision.Outcome.REJECTED, decisions.get(2).outcome());
    assertEquals("vcpu", decisions.get(2).reason());
    assertEquals(Decision.NO_HOST, decisions.get(2).host());
  }

  @Test
  void aRequestLargerThanAnyHost_isRefusedAtTheDoor() {
    PlacementManager manager = manager(AccountStore.OPEN, new ManagerOptions(60_000, 3));
    manager.submit(Requests.of(0, 5000, 1024));
    assertEquals(List.of(Decision.Outcome.REJECTED), outcomes());
    assertEquals("larger-than-any-host", decisions.get(0).reason());
  }

  @Test
  void capacity_isHeldWhileTheLaunchIsUnderWay() {
    PlacementManager manager = manager();
    manager.submit(Requests.of(0, 3000, 1024));
    manager.submit(Requests.of(1, 3000, 1024));
    fleet.settle();
    assertEquals(0, fleet.running().get(0L).host());
    assertEquals(1, fleet.running().get(1L).host());
  }

  @Test
  void aFailedLaunch_isTriedOnAnotherHost() {
    PlacementManager manager = manager();
    fleet.failNextLaunch("planted");
    manager.submit(Requests.of(0, 1000, 1024));
    fleet.settle();
    assertEquals(1, fleet.running().get(0L).host());
    assertEquals(List.of(0, 1), decisions.stream().map(Decision::host).toList());
    assertEquals(List.of(0, 1), decisions.stream().map(Decision::attempt).toList());
  }

  @Test
  void launchesThatAlwaysFail_endInARejection() {
    PlacementManager manager = manager(AccountStore.OPEN, new ManagerOptions(0, 2));
    fleet.failNextLaunch("planted");
    fleet.failNextLaunch("planted");
    manager.submit(Requests.of(0, 1000, 1024));
    fleet.settle();
    assertEquals(
        List.of(Decision.Outcome.PLACED, Decision.Outcome.PLACED, Decision.Outcome.REJECTED),
        outcomes());
    assertEquals("launch-failed", decisions.get(2).reason());
    assertEquals(0, manager.state().totals().instances());
  }

  @Test
  void aWaitingRequest_isPlacedWhenCapacityComesFree() {
    PlacementManager manager = manager(AccountStore.OPEN, new ManagerOptions(60_000, 3));
    manager.submit(Requests.of(0, 4000, 1024));
    manager.submit(Requests.of(1, 4000, 1024));
    manager.submit(Requests.of(2, 4000, 1024));
    fleet.settle();
    assertEquals(1, manager.waiting());
    fleet.runTo(30_000);
    manager.terminate(0);
    fleet.runTo(30_000);
    assertTrue(manager.state().ledger().runs(2));
    assertEquals(0, manager.waiting());
  }

  @Test
  void aWaitingRequest_isRejectedAtItsTimeOut() {
    PlacementManager manager = manager(AccountStore.OPEN, new ManagerOptions(60_000, 3));
    fill(manager);
    manager.submit(Requests.of(2, 1000, 1024));
    assertEquals(Decision.Outcome.WAITING, decisions.get(2).outcome());
    fleet.runTo(59_999);
    assertEquals(3, decisions.size());
    fleet.runTo(60_000);
    assertEquals(Decision.Outcome.REJECTED, decisions.get(3).outcome());
    assertEquals("vcpu", decisions.get(3).reason());
    assertEquals(0, manager.waiting());
  }

  /** Both hosts of 4 vCPUs are full. */
  private static void fill(PlacementManager manager) {
    manager.submit(Requests.of(0, 4000, 1024));
    manager.submit(Requests.of(1, 4000, 1024));
  }

  @Test
  void aTenantWhoLeavesWhileWaiting_isCounted() {
    PlacementManager manager = manager(AccountStore.OPEN, new ManagerOptions(60_000, 3));
    fill(manager);
    manager.submit(Requests.of(2, 1000, 1024));
    manager.terminate(2);
    assertEquals("left-while-waiting", decisions.get(3).reason());
  }

  @Test
  void aTenantWhoLeavesDuringTheLaunch_holdsNothingAfterwards() {
    PlacementManager manager = manager();
    manager.submit(Requests.of(0, 1000, 1024));
    manager.terminate(0);
    fleet.settle();
    assertFalse(manager.state().ledger().holds(0));
    assertTrue(fleet.running().isEmpty());
  }

  /** Found by AdmissionLaws: it was launched again, though its tenant had left. */
  @Test
  void anInstanceLostWhileItEnds_isNotLaunchedAgain() {
    PlacementManager manager = manager();
    manager.submit(Requests.of(0, 1000, 1024));
    manager.terminate(0);
    fleet.lose(0, "planted");
    fleet.runTo(1);
    assertFalse(manager.state().ledger().holds(0));
    assertTrue(fleet.running().isEmpty());
    assertEquals(0, manager.waiting());
  }

  @Test
  void aTenantWithoutAnAccount_isRefused() {
    PlacementManager manager = manager(tenant -> Optional.empty(), ManagerOptions.DEFAULT);
    manager.submit(Requests.of(0, 1000, 1024));
    assertEquals("unknown-tenant", decisions.get(0).reason());
    assertNull(manager.state().request(0));
  }

  @Test
  void readings_reachTheStateThroughSensorsOnly() {
    PlacementManager manager = manager();
    ReadingTable sampled = new ReadingTable(2);
    sampled.put(Metric.POWER, 1, 123.5, 7);
    fleet.sample(sampled);
    assertEquals(123.5, manager.state().cursor().at(1).reading(Metric.POWER));
    assertTrue(Double.isNaN(manager.state().cursor().at(0).reading(Metric.POWER)));
  }

  @Test
  void terminatingTwice_isHarmless() {
    PlacementManager manager = manager();
    manager.submit(Requests.of(0, 1000, 1024));
    fleet.settle();
    manager.terminate(0);
    manager.terminate(0);
    fleet.settle();
    assertEquals(0, manager.state().totals().instances());
  }

  /** Found by the model of the laws kit: the request behind it waited beside an empty host. */
  @Test
  void aWaitingRequestWhoseLaunchFailedOnAHost_doesNotHoldUpItsLike() {
    PlacementManager manager = manager(AccountStore.OPEN, new ManagerOptions(60_000, 3));
    manager.submit(Requests.of(0, 4000, 1024)); // fills h0
    manager.submit(Requests.of(1, 4000, 1024)); // fills h1
    fleet.settle();
    manager.terminate(0);
    fleet.failNextLaunch("planted");
    fleet.settle();
    manager.submit(Requests.of(2, 4000, 1024)); // fails on h0, then waits for h1
    fleet.settle();
    manager.submit(Requests.of(3, 4000, 1024)); // takes h0
    manager.submit(Requests.of(4, 4000, 1024)); // waits for any
    fleet.settle();
    assertEquals(2, manager.waiting());
    manager.terminate(3);
    fleet.runTo(1);
    assertTrue(manager.state().ledger().runs(4), "h0 is free and request 4 may use it");
    assertEquals(1, manager.waiting());
  }
}
