package dev.berth.sim.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.Ticks;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import dev.berth.sim.Fleets;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.migration.MigrationSpec;
import dev.berth.sim.migration.MigrationSpec.Dirtying;
import dev.berth.sim.migration.MigrationSpec.HostCost;
import dev.berth.sim.migration.MigrationSpec.Links;
import dev.berth.sim.migration.MigrationSpec.Mode;
import dev.berth.sim.migration.MigrationSpec.Stall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Energy of a move is charged to the host that spends it. Hosts have 4 vCPU and draw 100 to 200 W;
 * the instance keeps 2 vCPU busy (50 W) and uses 1024 MiB; a link carries 100 MiB/s: 10.24 s, and
 * 20 ms to switch over. Sending takes 1 vCPU (25 W), receiving half of one (12.5 W).
 */
class MovesTest {

  private static final double LINK_MBPS = 100.0 * (1 << 20) * 8 / 1e6;
  private static final MigrationSpec SPEC =
      new MigrationSpec(
          Mode.PRE_COPY,
          Stall.ABORT,
          300,
          30,
          20,
          new Dirtying(0, 0),
          new Links(1, LINK_MBPS),
          new HostCost(1000, 500),
          0);

  private final Agenda agenda = new Agenda();
  private final List<FleetEvent> events = new ArrayList<>();
  private final SimulatedFleet fleet =
      new SimulatedFleet(
          Fleets.hosts(2, 4, 4096),
          agenda,
          0,
          id -> Fleets.constant(1, 0.5),
          new ActionSpec(SPEC, SleepSpec.DEFAULT, 0),
          new Draws(1));

  @BeforeEach
  void launchAndMove() {
    LaunchRequest request = Fleets.request(7, 2, 2048, 0, Ticks.NEVER);
    fleet.launch(new Launch(request, new Placement(0, 1, 0)));
    agenda.runNext();
    fleet.listen(events::add);
    fleet.migrate(7, new Placement(1, 1, 0));
  }

  private void runTo(long tick) {
    agenda.at(tick, () -> {});
    while (agenda.now() < tick) {
      agenda.runNext();
    }
    while (!agenda.isEmpty() && agenda.nextTick() == tick) {
      agenda.runNext();
    }
  }

  @Test
  void energy_ofAWholeMove() {
    runTo(20_000);
    assertEquals(List.of(new FleetEvent.InstanceMigrated(7, new Placement(1, 1, 0))), events);
    assertEquals(1, fleet.hostOf(7));
    // Source: 10.24 s at 100 + 50 + 25 W, 0.02 s at 100 + 25 W, 9.74 s at 100 W.
    assertEquals(175 * 10.24 + 125 * 0.02 + 100 * 9.74, fleet.truth().energyJoules(0), 1e-6);
    // Target: 10.26 s at 100 + 12.5 W, 9.74 s at 100 + 50 W.
    assertEquals(112.5 * 10.26 + 150 * 9.74, fleet.truth().energyJoules(1), 1e-6);
    assertEquals(0, fleet.truth().running(0));
    assertEquals(1, fleet.truth().running(1));
  }

  @Test
  void theInstancesEnd_inMidMigration_freesBothHosts() {
    runTo(5_000);
    fleet.terminate(7);
    runTo(20_000);
    assertEquals(
        List.of(
            new FleetEvent.MigrationFailed(7, "the instance ended"),
            new FleetEvent.InstanceTerminated(7)),
        events);
    assertEquals(175 * 5 + 100 * 15.0, fleet.truth().energyJoules(0), 1e-6);
    assertEquals(112.5 * 5 + 100 * 15.0, fleet.truth().energyJoules(1), 1e-6);
    assertEquals(-1, fleet.hostOf(7));
  }

  @Test
  void theSourcesFailure_losesTheInstance_andDrawsNothing() {
    runTo(5_000);
    fleet.setFailed(0, true);
    runTo(20_000);
    assertEquals(
        List.of(
            new FleetEvent.HostStatusChanged(0, HostStatus.DOWN),
            new FleetEvent.MigrationFailed(7, "a host failed"),
            new FleetEvent.InstanceLost(7, "a host failed")),
        events);
    assertEquals(175 * 5, fleet.truth().energyJoules(0), 1e-6);
    assertEquals(112.5 * 5 + 100 * 15.0, fleet.truth().energyJoules(1), 1e-6);
  }

  @Test
  void theTargetsFailure_leavesTheInstanceWhereItIs() {
    runTo(5_000);
    fleet.setFailed(1, true);
    runTo(20_000);
    assertEquals(0, fleet.hostOf(7));
    assertEquals(175 * 5 + 150 * 15.0, fleet.truth().energyJoules(0), 1e-6);
    assertEquals(112.5 * 5, fleet.truth().energyJoules(1), 1e-6);
  }

  @Test
  void aHostWithAnInstance_doesNotSleep_andAnEmptyOneTakesItsTime() {
    fleet.power(1, HostStatus.ASLEEP);
    runTo(1_000);
    // The instance is on its way to host 1.
    assertEquals(List.of(new FleetEvent.HostStatusChanged(1, HostStatus.UP)), events);
    runTo(20_000);
    fleet.power(0, HostStatus.ASLEEP);
    runTo(40_000);
    fleet.power(0, HostStatus.UP);
    double before = fleet.truth().energyJoules(0);
    runTo(80_000);
    // Waking takes 30 s at 200 W, then 10 s at 100 W.
    assertEquals(200 * 30 + 100 * 10.0, fleet.truth().energyJoules(0) - before, 1e-6);
    // Falling asleep took 10 s at 200 W, and 10 s of sleep 10 W each.
    assertEquals(10 * 10.0, fleet.truth().energyJoules(PowerState.ASLEEP), 1e-6);
    assertEquals(200 * 40.0, fleet.truth().energyJoules(PowerState.CHANGING), 1e-6);
    assertTrue(events.contains(new FleetEvent.HostStatusChanged(0, HostStatus.ASLEEP)));
  }
}
