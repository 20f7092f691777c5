package dev.berth.sim.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.contract.FleetContract;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.model.PowerCurve;
import dev.berth.model.Reading;
import dev.berth.model.Ticks;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import dev.berth.sim.Fleets;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.sensor.Sensors;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SimulatedFleetTest implements FleetContract {

  private final Agenda agenda = new Agenda();
  private final Map<Long, Utilisation> uses = new HashMap<>();
  private final SimulatedFleet fleet = fleet(PowerCurve.linear(100, 200), 0);

  private SimulatedFleet fleet(PowerCurve curve, long latencyTicks) {
    return new SimulatedFleet(
        Fleets.hosts(2, 4, 4096, curve),
        agenda,
        latencyTicks,
        id -> uses.getOrDefault(id, Utilisation.UNKNOWN));
  }

  @Override
  public Subject subject() {
    return new Subject(fleet, agenda, this::settle);
  }

  private void settle() {
    while (!agenda.isEmpty()) {
      agenda.runNext();
    }
  }

  private void runTo(long tick) {
    agenda.at(tick, () -> {});
    while (agenda.now() < tick) {
      agenda.runNext();
    }
  }

  private void launch(SimulatedFleet on, long id, int vcpus, int host, Utilisation use) {
    uses.put(id, use);
    LaunchRequest request = Fleets.request(id, vcpus, 1024L * vcpus, 0, Ticks.NEVER);
    on.launch(new Launch(request, new Placement(host, 1, 0)));
  }

  @Test
  void idleHosts_drawIdlePower() {
    runTo(10_000);
    // 2 hosts x 100 W x 10 s.
    assertEquals(2000, fleet.truth().energyJoules(), 1e-9);
    assertEquals(200, fleet.truth().powerWatts(), 1e-9);
  }

  @Test
  void touchedHost_isEvaluatedAtOnce() {
    runTo(1_000);
    launch(fleet, 0, 2, 1, Fleets.constant(1, 0.5));
    settle();
    // 2 of 4 vCPU in full use: half load, 150 W. 0.5 x 2048 of 4096 MiB.
    assertEquals(0.5, fleet.truth().cpuUtilisation(1), 1e-12);
    assertEquals(0.25, fleet.truth().memoryUtilisation(1), 1e-12);
    assertEquals(150, fleet.truth().powerWatts(1), 1e-12);
    runTo(5_000);
    fleet.terminate(0);
    runTo(7_000);
    // 100 W x 1 s + 150 W x 4 s + 100 W x 2 s.
    assertEquals(900, fleet.truth().energyJoules(1), 1e-9);
    assertEquals(700, fleet.truth().energyJoules(0), 1e-9);
  }

  @Test
  void demandAboveNameplate_isKept_whileUtilisationEndsAtOne() {
    launch(fleet, 0, 4, 0, Fleets.constant(1, 1));
    launch(fleet, 1, 2, 0, Fleets.constant(1, 1));
    settle();
    assertEquals(1.5, fleet.truth().cpuDemand(0), 1e-12);
    assertEquals(1.0, fleet.truth().cpuUtilisation(0), 1e-12);
    assertEquals(200, fleet.truth().powerWatts(0), 1e-12);
  }

  @Property(tries = 200)
  void energy_ofAPiecewiseConstantLoad_isTheSumOfItsPieces(
      @ForAll @DoubleRange(max = 1) double first,
      @ForAll @DoubleRange(max = 1) double second,
      @ForAll @LongRange(min = 1, max = 1_000_000) long held,
      @ForAll @LongRange(min = 1, max = 1_000_000) long then) {
    Agenda own = new Agenda();
    PowerCurve curve = new PowerCurve(List.of(60.0, 90.0, 150.0));
    Utilisation step = Fleets.step(first, held, second);
    SimulatedFleet one = new SimulatedFleet(Fleets.hosts(1, 4, 4096, curve), own, 0, id -> step);
    launch(one, 0, 4, 0, step);
    own.runNext();
    own.at(held, () -> one.evaluateAll());
    own.at(held + then, () -> {});
    own.runNext();
    own.runNext();
    double expected =
        (curve.wattsAt(first) * held + curve.wattsAt(second) * then) / Ticks.PER_SECOND;
    assertEquals(expected, one.truth().energyJoules(), 1e-9 * expected);
    assertEquals(expected, one.columns().fleetJoules(), 1e-9 * expected);
  }

  @Test
  void launchLatency_delaysTheStart() {
    SimulatedFleet slow = fleet(PowerCurve.linear(100, 200), 250);
    launch(slow, 0, 1, 0, Fleets.constant(1, 1));
    runTo(249);
    assertEquals(-1, slow.hostOf(0));
    assertEquals(100, slow.truth().powerWatts(0), 1e-12);
    runTo(250);
    settle();
    assertEquals(0, slow.hostOf(0));
    assertEquals(250, slow.startTick(0));
    assertEquals(1, slow.use(0, Channel.CPU), 1e-12);
  }

  @Test
  void termination_duringTheLaunch_failsTheLaunchAndHoldsNothing() {
    SimulatedFleet slow = fleet(PowerCurve.linear(100, 200), 250);
    List<FleetEvent> events = new ArrayList<>();
    slow.listen(events::add);
    launch(slow, 0, 1, 0, Fleets.constant(1, 1));
    slow.terminate(0);
    settle();
    assertEquals(
        List.of(
            new FleetEvent.LaunchFailed(0, "terminated before it started"),
            new FleetEvent.InstanceTerminated(0)),
        events);
    assertEquals(0, slow.truth().running());
  }

  @Test
  void launch_ofARunningInstance_isRefused() {
    launch(fleet, 0, 1, 0, Fleets.constant(1, 1));
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> launch(fleet, 0, 1, 1, Fleets.constant(1, 1)));
    assertEquals("Instance 0 (r0) is on the fleet already.", refused.getMessage());
  }

  @Test
  void monitor_carriesTheTruthIntoReadings() {
    List<Reading> readings = new ArrayList<>();
    fleet.listen(
        event -> {
          if (event instanceof FleetEvent.ReadingsSampled sampled) {
            readings.add(sampled.readings().reading(Metric.POWER, 0));
            readings.add(sampled.readings().reading(Metric.CPU_UTILISATION, 1));
            readings.add(sampled.readings().reading(Metric.FAN_SPEED, 0));
          }
        });
    launch(fleet, 0, 2, 0, Fleets.constant(1, 0.5));
    new Monitor(fleet, agenda, 300, Sensors.ideal(), TruthListener.NONE).start();
    runTo(300);
    assertEquals(
        List.of(
            new Reading.Available(150, 300),
            new Reading.Available(0, 300),
            new Reading.Unavailable(Reading.Reason.NO_SENSOR)),
        readings);
  }

  @Test
  void unknownUse_isNoReadingRatherThanZero() {
    List<Reading> readings = new ArrayList<>();
    fleet.listen(
        event -> {
          if (event instanceof FleetEvent.ReadingsSampled sampled) {
            readings.add(sampled.readings().reading(Metric.CPU_UTILISATION, 0));
          }
        });
    launch(fleet, 0, 2, 0, Utilisation.UNKNOWN);
    new Monitor(fleet, agenda, 300, Sensors.ideal(), TruthListener.NONE).start();
    runTo(300);
    assertEquals(List.of(new Reading.Unavailable(Reading.Reason.NO_SENSOR)), readings);
    assertTrue(Double.isNaN(fleet.truth().energyJoules()));
  }
}
