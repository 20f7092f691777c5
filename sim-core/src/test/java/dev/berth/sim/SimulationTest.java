package dev.berth.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.manager.ManagerOptions;
import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.ports.AccountStore;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final Utilisation HALF = Fleets.constant(0.5, 0.5);
  private static final List<HostSpec> ONE_HOST = Fleets.hosts(1, 4, 4096);
  private static final ManagerOptions PATIENT = new ManagerOptions(Ticks.PER_DAY, 3);

  private final Journal journal = new Journal();

  private static SimulationSpec spec(long horizonTicks) {
    return new SimulationSpec(
        ONE_HOST, horizonTicks, 1000, 0, DepartureRule.AFTER_START, Audit.EVERY_EVENT);
  }

  private static SimulationSpec spec(long latencyTicks, DepartureRule departure) {
    return new SimulationSpec(ONE_HOST, 100_000, 1000, latencyTicks, departure, Audit.EVERY_EVENT);
  }

  private SimulationOutcome run(SimulationSpec spec, Workload workload, ManagerOptions options) {
    return Simulation.run(
        spec, workload, Fleets.firstFit(), options, AccountStore.OPEN, journal, journal);
  }

  private SimulationOutcome run(SimulationSpec spec, LaunchRequest... requests) {
    return run(spec, ListWorkload.of(HALF, requests), ManagerOptions.DEFAULT);
  }

  @Test
  void departure_freesItsCapacityForAnArrivalOfTheSameTick() {
    run(spec(10_000), Fleets.request(0, 4, 4096, 0, 500), Fleets.request(1, 4, 4096, 500, 500));
    assertEquals(List.of("0 r0 PLACED 0 ", "500 r1 PLACED 0 "), journal.decisions);
  }

  @Test
  void departure_isSeenByTheMonitorOfTheSameTick_butItsArrivalIsNot() {
    run(spec(2_001), Fleets.request(0, 4, 4096, 0, 1000), Fleets.request(1, 4, 4096, 1000, 5000));
    // At 1000: r0 is gone, r1 not there yet: idle 100 W. At 2000: half load, 150 W.
    assertEquals(List.of("1000 0 100.0", "2000 1 150.0"), journal.samples);
  }

  @Test
  void zeroLifetime_occupiesItsHostUntilTheNextTick() {
    run(
        spec(10_000),
        Fleets.request(0, 4, 4096, 5, 0),
        Fleets.request(1, 4, 4096, 5, 0),
        Fleets.request(2, 4, 4096, 6, 0));
    assertEquals(
        List.of("5 r0 PLACED 0 ", "5 r1 REJECTED -1 vcpu+memory", "6 r2 PLACED 0 "),
        journal.decisions);
  }

  @Test
  void afterStart_countsTheLifetimeFromTheStart() {
    SimulationOutcome outcome =
        run(
            spec(300, DepartureRule.AFTER_START),
            Fleets.request(0, 4, 4096, 0, 500),
            Fleets.request(1, 4, 4096, 799, 500),
            Fleets.request(2, 4, 4096, 800, 500));
    // Ordered at 0, starts at 300, departs at 800.
    assertEquals(
        List.of("0 r0 PLACED 0 ", "799 r1 REJECTED -1 vcpu+memory", "800 r2 PLACED 0 "),
        journal.decisions);
    assertEquals(2, outcome.departed());
  }

  @Test
  void absolute_keepsTheInstantsOfTheTrace() {
    run(
        spec(300, DepartureRule.ABSOLUTE),
        Fleets.request(0, 4, 4096, 0, 500),
        Fleets.request(1, 4, 4096, 500, 500));
    assertEquals(List.of("0 r0 PLACED 0 ", "500 r1 PLACED 0 "), journal.decisions);
  }

  @Test
  void absolute_departureDuringTheLaunch_endsTheInstanceWhenItStarts() {
    SimulationOutcome outcome =
        run(spec(300, DepartureRule.ABSOLUTE), Fleets.request(0, 4, 4096, 0, 100));
    assertEquals(1, outcome.launched());
    assertEquals(1, outcome.departed());
  }

  @Test
  void absolute_departureWhileWaiting_leavesTheQueue() {
    run(
        spec(0, DepartureRule.ABSOLUTE),
        ListWorkload.of(
            HALF, Fleets.request(0, 4, 4096, 0, 500), Fleets.request(1, 4, 4096, 1, 99)),
        PATIENT);
    assertEquals("100 r1 REJECTED -1 left-while-waiting", journal.decisions.get(2));
  }

  @Test
  void waitingRequest_isPlacedBeforeAnArrivalOfTheTickThatFreesItsCapacity() {
    run(
        spec(10_000),
        ListWorkload.of(
            HALF,
            Fleets.request(0, 4, 4096, 0, 500),
            Fleets.request(1, 4, 4096, 1, 500),
            Fleets.request(2, 4, 4096, 500, 500)),
        PATIENT);
    assertEquals("500 r1 PLACED 0 ", journal.decisions.get(2));
    assertTrue(journal.decisions.get(3).startsWith("500 r2 WAITING"), journal.decisions.get(3));
  }

  @Test
  void horizon_isTheFirstInstantAtWhichNothingHappens() {
    SimulationOutcome outcome =
        run(
            spec(1000),
            Fleets.request(0, 1, 1024, 0, 1000),
            Fleets.request(1, 1, 1024, 999, 10),
            Fleets.request(2, 1, 1024, 1000, 10));
    assertEquals(2, outcome.arrivals());
    assertEquals(0, outcome.departed());
    assertEquals(List.of(), journal.samples);
    assertEquals(1000, outcome.endTick());
  }

  @Test
  void energy_ofConstantUse_isPowerTimesTime() {
    SimulationOutcome outcome = run(spec(100_000), Fleets.request(0, 4, 4096, 20_000, 60_000));
    // Idle 100 W for 40 s, half load 150 W for 60 s.
    assertEquals(100.0 * 40 + 150.0 * 60, outcome.energyJoules(), 1e-9);
  }

  @Test
  void energy_ofAStep_isItsSumOfPieces() {
    Workload workload =
        new ListWorkload(
            List.of(
                new Arrival(
                    Fleets.request(0, 4, 4096, 0, Ticks.NEVER),
                    Fleets.step(0.25, 40_000, 1.0),
                    false)));
    SimulationOutcome outcome = run(spec(100_000), workload, ManagerOptions.DEFAULT);
    // 125 W up to the step at 40 s, where the monitor looks, then 200 W for 60 s.
    assertEquals(125.0 * 40 + 200.0 * 60, outcome.energyJoules(), 1e-6);
  }

  @Test
  void unknownUse_makesEnergyUnknown() {
    SimulationOutcome outcome =
        run(
            spec(10_000),
            ListWorkload.of(Utilisation.UNKNOWN, Fleets.request(0, 1, 1024, 0, 100)),
            ManagerOptions.DEFAULT);
    assertTrue(Double.isNaN(outcome.energyJoules()));
  }

  @Test
  void warmInstances_areCountedApart() {
    Workload workload =
        new ListWorkload(
            List.of(
                new Arrival(Fleets.request(0, 1, 1024, 0, 50), HALF, true),
                new Arrival(Fleets.request(1, 1, 1024, 0, 50), HALF, false)));
    SimulationOutcome outcome = run(spec(10_000), workload, ManagerOptions.DEFAULT);
    assertEquals(1, outcome.warm());
    assertEquals(1, outcome.arrivals());
    assertEquals(2, outcome.launched());
    assertEquals(2, outcome.departed());
  }

  @Test
  void workloadOutOfOrder_isRefused() {
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () ->
                run(
                    spec(10_000),
                    Fleets.request(0, 1, 1024, 50, 1),
                    Fleets.request(1, 1, 1024, 49, 1)));
    assertEquals(
        "Request r1 arrives at tick 49, before the one ahead of it (tick 50).",
        refused.getMessage());
  }

  @Test
  void spec_withoutAnInterval_isRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new SimulationSpec(ONE_HOST, 10, 0, 0, DepartureRule.AFTER_START, Audit.OFF));
    assertEquals(
        "The monitorIntervalTicks (0) of a simulation must be between 1 and 3155760000000.",
        refused.getMessage());
  }
}
