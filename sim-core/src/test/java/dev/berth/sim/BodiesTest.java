package dev.berth.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.alarm.Alarm;
import dev.berth.alarm.AlarmEnd;
import dev.berth.alarm.AlarmRule;
import dev.berth.draws.Draws;
import dev.berth.manager.ManagerOptions;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.sim.cooling.UnitFailure;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.sim.physics.Specs;
import dev.berth.sim.sensor.SensorSpec;
import dev.berth.workload.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole runs of hosts with bodies, under audit after every event. */
class BodiesTest {

  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  private final List<Alarm> raised = new ArrayList<>();
  private final List<AlarmEnd> ended = new ArrayList<>();
  private double hottestInlet;

  private final RunRecorder recorder =
      new RunRecorder() {
        @Override
        public void alarmRaised(Alarm alarm) {
          raised.add(alarm);
        }

        @Override
        public void alarmEnded(AlarmEnd end) {
          ended.add(end);
        }
      };

  private final TruthListener listener =
      (tick, truth) -> {
        for (int row = 0; row < truth.hostCount(); row++) {
          hottestInlet = Math.max(hottestInlet, inlet(truth, row));
        }
      };

  private static double inlet(FleetTruth truth, int row) {
    return truth.value(Metric.INLET_TEMPERATURE, row);
  }

  private SimulationOutcome run(Bodies bodies) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int id = 0; id < 24; id++) {
      LaunchRequest request = Fleets.request(id, 4, 1024, id * 5L * MINUTE, 90 * MINUTE);
      arrivals.add(new Arrival(request, Fleets.constant(0.9, 0.5), false));
    }
    SimulationSpec spec =
        new SimulationSpec(
            Fleets.hosts(4, 16, 65_536),
            4 * HOUR,
            MINUTE,
            0,
            DepartureRule.AFTER_START,
            Audit.EVERY_EVENT,
            bodies);
    return Simulation.run(
        spec,
        new ListWorkload(arrivals),
        Fleets.firstFit(),
        ManagerOptions.DEFAULT,
        AccountStore.OPEN,
        recorder,
        listener);
  }

  private static Bodies bodies(UnitFailure... failures) {
    return new Bodies(
        Optional.of(Specs.of(0.1, 0.002, 600, failures)),
        Map.of(Metric.INLET_TEMPERATURE, new SensorSpec(0, 0.5, 0.2, 0.2, 30_000, 0.05, 1, HOUR)),
        List.of(AlarmRule.above("warm", Metric.INLET_TEMPERATURE, 25, 1)),
        new Draws(5));
  }

  @Test
  void withEnoughCooling_nothingIsAlarmed_andTheBooksOfHeatAgree() {
    run(bodies());
    assertTrue(hottestInlet < 25, "hottest inlet " + hottestInlet);
    assertTrue(raised.isEmpty());
  }

  @Test
  void aFailedUnit_warmsTheAisle_andAlarmsEndWhenItIsBack() {
    run(bodies(new UnitFailure(0, 2, HOUR, 2 * HOUR)));
    assertTrue(hottestInlet > 25, "hottest inlet " + hottestInlet);
    assertTrue(!raised.isEmpty());
    assertEquals(raised.size(), ended.size());
    assertTrue(
        raised.stream().allMatch(alarm -> alarm.raisedTick() > HOUR), "none before the failure");
  }

  @Test
  void theSameDrawsGiveTheSameAlarms() {
    run(bodies(new UnitFailure(0, 2, HOUR, 2 * HOUR)));
    List<Alarm> first = List.copyOf(raised);
    raised.clear();
    run(bodies(new UnitFailure(0, 2, HOUR, 2 * HOUR)));
    assertEquals(first, raised);
  }

  @Test
  void bodilessHosts_drawWhatTheirCurvesSay() {
    double without = run(Bodies.NONE).energyJoules();
    hottestInlet = 0;
    // fans stay at least speed and leakage is off: bodies draw exactly the curve too
    Bodies cold = new Bodies(Optional.of(Specs.of(0, 0, 1e6)), Map.of(), List.of(), new Draws(0));
    double with = run(cold).energyJoules();
    assertTrue(with >= without, "fans add, nothing subtracts");
    assertTrue(with < 1.05 * without, with + " beside " + without);
  }
}
