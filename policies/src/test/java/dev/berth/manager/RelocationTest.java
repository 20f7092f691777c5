package dev.berth.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.alarm.AlarmRule;
import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.memory.InMemoryFleet;
import dev.berth.model.Decision;
import dev.berth.model.DomainLevel;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.PowerCap;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.relocation.LinearPredictor;
import dev.berth.state.FleetAudit;
import dev.berth.state.FleetState;
import dev.berth.state.ReadingTable;
import dev.berth.strategy.RelocationCause;
import dev.berth.strategy.RelocationOptions;
import dev.berth.strategy.RelocationOptions.Consolidation;
import dev.berth.strategy.RelocationOptions.Sleep;
import dev.berth.strategy.RelocationSpec;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Relocation step by step, on hosts of 4 vCPU and 8 GiB, first fit. Nothing measures the instances,
 * so that each is predicted to use all of its vCPUs.
 */
class RelocationTest {

  private static final long COOL_DOWN = 600_000;

  private final InMemoryFleet fleet = new InMemoryFleet(Fleets.equal(3, 4000, 8192));
  private final List<Decision> moves = new ArrayList<>();
  private final PlacementManager manager =
      new PlacementManager(
          fleet,
          fleet,
          AccountStore.OPEN,
          new RunRecorder() {
            @Override
            public void decided(Decision decision, LaunchRequest request) {
              if (decision.kind() == Decision.Kind.RELOCATE) {
                moves.add(decision);
              }
            }

            @Override
            public void changed(long tick, FleetState state) {
              FleetAudit.check(state, "change at tick " + tick);
            }
          },
          new ScanPlacer(
              Strategy.of(
                  new StrategySpec(
                      "first-fit", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST)),
              new Draws(1)),
          new ManagerOptions(0, 3));

  private void relocate(
      List<RelocationCause> causes, double minimumBenefit, Optional<Sleep> sleep) {
    RelocationOptions options =
        new RelocationOptions(
            causes, 4, COOL_DOWN, minimumBenefit, new Consolidation(0.3, 0.8), 0.2, sleep);
    manager.relocate(
        new RelocationSpec(
            TermSpec.of("static-threshold"), TermSpec.of("minimum-migration-time"), options),
        List.of(new PowerCap(DomainLevel.RACK, 10_000)),
        new LinearPredictor(fleet, 0.1, 0),
        new Draws(1));
  }

  private void relocateOnAlarm(double high, double hysteresis, double minimumBenefit) {
    relocate(List.of(RelocationCause.ALARM), minimumBenefit, Optional.empty());
    manager.watch(List.of(AlarmRule.above("busy", Metric.CPU_UTILISATION, high, hysteresis)), 4);
  }

  private void launch(long id, long milliVcpu) {
    manager.submit(Requests.of(id, milliVcpu, 512 + id));
    fleet.settle();
  }

  private void sample(double... use) {
    fleet.runTo(fleet.now() + 60_000);
    ReadingTable readings = new ReadingTable(3);
    for (int row = 0; row < use.length; row++) {
      readings.put(Metric.CPU_UTILISATION, row, use[row], fleet.now());
      readings.put(Metric.POWER, row, 100 + 100 * use[row], fleet.now());
    }
    fleet.sample(readings);
  }

  private int hostOf(long instance) {
    return fleet.running().get(instance).host();
  }

  @Test
  void anAlarm_movesWhatRelievesIt_andNoMore() {
    relocateOnAlarm(0.8, 0.1, 0.01);
    launch(0, 1000);
    launch(1, 1000);
    launch(2, 2000);
    sample(1.0, 0, 0);
    // Down to 0.7 is needed: 1.0 - 0.25 = 0.75 is not enough, 0.5 is. The smallest memory goes
    // first.
    assertEquals(List.of(0L, 1L), moves.stream().map(Decision::request).toList());
    assertEquals("alarm:busy", moves.get(0).reason());
    assertEquals(1, hostOf(0));
    assertEquals(0, hostOf(2));
  }

  @Test
  void noTarget_isChosen_thatWouldRaiseTheAlarm() {
    relocateOnAlarm(0.8, 0.1, 0.01);
    launch(0, 2000);
    launch(1, 2000);
    sample(0.9, 0.3, 0.1);
    // Host 1 would read 0.3 + 0.5 = 0.8 > 0.7; host 2 reads 0.6.
    assertEquals(2, hostOf(0));
  }

  @Test
  void benefitBelowTheMinimum_isRefused() {
    relocateOnAlarm(0.8, 0.1, 0.4);
    launch(0, 1000);
    launch(1, 1000);
    sample(0.9, 0, 0);
    // From 0.9 / 0.8 to 0.65 / 0.8 is a relief of 0.3125 of the limit.
    assertEquals(
        List.of(Decision.Outcome.REJECTED, Decision.Outcome.REJECTED),
        moves.stream().map(Decision::outcome).toList());
    assertEquals(0, hostOf(0));
  }

  @Test
  void whatMoved_staysForTheCoolDown_andDoesNotReturn() {
    relocateOnAlarm(0.8, 0.1, 0.01);
    launch(0, 1000);
    launch(1, 3000);
    sample(0.9, 0, 0);
    assertEquals(1, hostOf(0));
    sample(0.1, 0.9, 0.1);
    assertEquals(1, hostOf(0), "it has only just moved");
    fleet.runTo(fleet.now() + COOL_DOWN);
    sample(0.1, 0.9, 0.1);
    assertEquals(0, hostOf(0), "the cool-down is over");
  }

  @Test
  void anIdleHost_isEmptied_andSleeps_andIsWokenForARequestThatFindsNoHost() {
    relocate(List.of(RelocationCause.UNDERLOAD), 0.01, Optional.of(new Sleep(0, 0)));
    launch(0, 2000);
    launch(1, 3000);
    launch(2, 500);
    manager.terminate(1);
    fleet.settle();
    launch(3, 1000);
    assertEquals(List.of(0, 0, 0), List.of(hostOf(0), hostOf(2), hostOf(3)));
    sample(0.5, 0, 0);
    // Hosts 1 and 2 are empty.
    assertEquals(HostStatus.ASLEEP, manager.state().status(1));
    assertEquals(HostStatus.ASLEEP, manager.state().status(2));
    launch(4, 4000);
    fleet.settle();
    assertEquals(HostStatus.UP, manager.state().status(1));
    assertEquals(HostStatus.ASLEEP, manager.state().status(2));
  }

  @Test
  void consolidation_isAllOrNothing() {
    relocate(List.of(RelocationCause.UNDERLOAD), 0, Optional.empty());
    launch(0, 3000);
    launch(1, 3000);
    launch(2, 3000);
    launch(3, 1000);
    manager.terminate(1);
    fleet.settle();
    launch(4, 2000);
    launch(5, 2000);
    // Host 0: 3000 + 1000, host 1: 2000 + 2000, host 2: 3000. Nothing has room for host 2's.
    sample(0.5, 0.5, 0.1);
    assertEquals(List.of(), moves.stream().filter(m -> m.host() >= 0).toList());
    manager.terminate(0);
    fleet.settle();
    sample(0.02, 0.5, 0.1);
    // Host 0 has 3000 free: its own instance could go nowhere, host 2's fits but for the fill of
    // 0.8.
    assertEquals(2, hostOf(2));
  }

  @Test
  void aDrainedHost_isEvacuated_whateverTheCoolDown() {
    relocateOnAlarm(0.8, 0.1, 0.01);
    launch(0, 1000);
    launch(1, 3000);
    sample(0.9, 0, 0);
    assertEquals(1, hostOf(0));
    fleet.power(1, HostStatus.DRAINING);
    fleet.runTo(fleet.now() + 1);
    assertEquals(2, hostOf(0), "host 0 was left just now, host 1 drains");
    assertTrue(moves.get(moves.size() - 1).reason().equals("evacuation"));
  }
}
