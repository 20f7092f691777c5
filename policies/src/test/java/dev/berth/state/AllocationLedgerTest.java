package dev.berth.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import org.junit.jupiter.api.Test;

class AllocationLedgerTest {

  private final FleetState state = new FleetState(Fleets.equal(2, 4000, 8192));
  private final LaunchRequest request = Requests.of(7, 1500, 2048);

  @Test
  void reserve_holdsCapacityUntilRelease() {
    state.ledger().reserve(request, new Placement(1, 1, 0));
    assertEquals(4000 - 1500, state.free(Resource.VCPU, 1));
    assertEquals(8192 - 2048, state.free(Resource.MEMORY, 1));
    assertTrue(state.ledger().holds(7));
    assertFalse(state.ledger().runs(7));
    state.ledger().commit(7);
    assertTrue(state.ledger().runs(7));
    state.ledger().release(7);
    assertEquals(4000, state.free(Resource.VCPU, 1));
    assertEquals(0, state.totals().busyHosts());
  }

  @Test
  void reserve_twice_isRefused() {
    state.ledger().reserve(request, new Placement(1, 1, 0));
    String message =
        assertThrows(
                IllegalStateException.class,
                () -> state.ledger().reserve(request, new Placement(0, 1, 0)))
            .getMessage();
    assertTrue(message.contains("Instance 7 (vm-7) holds capacity already"), message);
  }

  @Test
  void reserve_beyondWhatIsFree_isRefusedAndChangesNothing() {
    LaunchRequest large = Requests.of(8, 4001, 1);
    String message =
        assertThrows(
                IllegalStateException.class,
                () -> state.ledger().reserve(large, new Placement(0, 1, 0)))
            .getMessage();
    assertEquals("Host h0 has 4000 milli-vCPU of vcpu free, instance 8 needs 4001.", message);
    FleetAudit.check(state, "refused reservation");
  }

  @Test
  void move_takesCapacityFromOneHostToTheOther() {
    state.ledger().reserve(request, new Placement(0, 1, 0));
    state.ledger().commit(7);
    state.ledger().move(7, new Placement(1, 1, 0));
    assertEquals(4000, state.free(Resource.VCPU, 0));
    assertEquals(2500, state.free(Resource.VCPU, 1));
    FleetAudit.check(state, "move");
  }

  @Test
  void move_toAFullHost_isRefusedAndChangesNothing() {
    state.ledger().reserve(request, new Placement(0, 1, 0));
    state.ledger().commit(7);
    state.ledger().reserve(Requests.of(9, 4000, 1), new Placement(1, 1, 0));
    assertThrows(IllegalStateException.class, () -> state.ledger().move(7, new Placement(1, 1, 0)));
    FleetAudit.check(state, "refused move");
    assertEquals(2500, state.free(Resource.VCPU, 0));
  }

  @Test
  void release_ofNothing_isRefused() {
    assertThrows(IllegalStateException.class, () -> state.ledger().release(1));
  }
}
