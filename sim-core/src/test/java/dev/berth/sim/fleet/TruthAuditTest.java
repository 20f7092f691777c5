package dev.berth.sim.fleet;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.manager.ManagerOptions;
import dev.berth.manager.PlacementManager;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.sim.Fleets;
import dev.berth.sim.kernel.Agenda;
import dev.berth.state.AuditFailure;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit finds what was planted. */
class TruthAuditTest {

  private final Agenda agenda = new Agenda();
  private final SimulatedFleet fleet =
      new SimulatedFleet(Fleets.hosts(2, 4, 4096), agenda, 0, id -> Fleets.constant(0.5, 0.5));
  private final PlacementManager manager =
      new PlacementManager(
          fleet,
          agenda,
          AccountStore.OPEN,
          RunRecorder.NONE,
          Fleets.firstFit(),
          ManagerOptions.DEFAULT);

  @BeforeEach
  void runTwoInstances() {
    manager.submit(Fleets.request(0, 2, 1024, 0, 1000));
    manager.submit(Fleets.request(1, 2, 1024, 0, 1000));
    while (!agenda.isEmpty()) {
      agenda.runNext();
    }
    agenda.at(5000, () -> {});
    agenda.runNext();
  }

  private void audit() {
    TruthAudit.check(fleet, manager.state(), agenda.lastEvent());
  }

  private void assertFound(String what) {
    String message =
        Objects.requireNonNull(assertThrows(AuditFailure.class, this::audit).getMessage());
    assertTrue(message.contains(what), message);
    assertTrue(message.contains("tick 5000"), message);
  }

  @Test
  void soundBooks_pass() {
    assertDoesNotThrow(this::audit);
  }

  @Test
  void wrongDemand_isFound() {
    fleet.columns().evaluate(0, 0.75, 0.25);
    assertFound("processor demand of h0 is 0.75, recounted 0.5");
  }

  @Test
  void lostInstance_isFound() {
    fleet.instances().remove(fleet.instances().slot(1));
    assertFound("instances on the fleet of h0 is 2, recounted 1");
  }

  @Test
  void miscount_isFound() {
    fleet.columns().count(1, 1);
    assertFound("running instances of h1 is 1, recounted 0");
  }

  @Test
  void beliefElsewhere_isFound() {
    manager.state().ledger().release(1);
    assertFound("row of instance 1 of the fleet is 0, recounted -1");
  }

  @Test
  void lostEnergy_isFound() {
    fleet.columns().joules()[0] -= 1;
    assertFound("energy in J of the fleet");
  }

  @Test
  void lastEvent_saysWhatHappenedWhen() {
    assertEquals("event 3 (TIMER, subject 0, tick 5000)", agenda.lastEvent());
  }
}
