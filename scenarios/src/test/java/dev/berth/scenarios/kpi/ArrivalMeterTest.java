package dev.berth.scenarios.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.sim.cooling.CoolingSpec;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.migration.MigrationOutcome.End;
import dev.berth.sim.network.NetworkSpec;
import dev.berth.sim.physics.HostPhysics;
import dev.berth.sim.physics.PhysicsSpec;
import dev.berth.sim.physics.Throttle;
import dev.berth.sim.power.Distribution;
import dev.berth.sim.power.FanLaw;
import dev.berth.sim.power.Leakage;
import dev.berth.sim.storage.DiskSpec;
import dev.berth.sim.thermal.AirFlow;
import dev.berth.sim.thermal.ThermalNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * One host in air of 20 °C, fans at full speed: R = 0.5 K/W, C = 200 J/K, R C = 100 s. From rest it
 * draws 100 W: T(t) = 70 - 50 exp(-t / 100 s), sampled every 30 s.
 */
class ArrivalMeterTest {

  private static final int STEP_SECONDS = 30;
  private static final double WATTS = 100;

  private final Map<String, Double> kpis = new HashMap<>();

  private static HostPhysics physics(double throttleFrom) {
    HostType type =
        new HostType(
            "t",
            ResourceVector.of(1000, 1024),
            OverCommit.NONE,
            1,
            Set.of(),
            PowerCurve.linear(0, 100));
    PhysicsSpec spec =
        new PhysicsSpec(
            new ThermalNode(0.5, 200),
            new AirFlow(0.03),
            new FanLaw(1, 0, 1000, 45, 75),
            new Leakage(0, 50),
            new Throttle(throttleFrom, 0.05, 0.3),
            new CoolingSpec(20, 1, 1e6, 1e6, 0, List.of()),
            new Distribution(1),
            new DiskSpec(1000, 500, 0.5, 16),
            new NetworkSpec(10_000, 20_000, 0.1),
            1,
            0,
            5,
            27);
    return new HostPhysics(spec, List.of(new HostSpec("h", type, "r", "f", "z")), new double[1]);
  }

  private static MigrationOutcome arrival(double seconds, End end) {
    return new MigrationOutcome(1, 1, 0, 0, Math.round(seconds * 1000), 1, 1, 0, end, "");
  }

  private void run(double throttleFrom, MigrationOutcome... arrivals) {
    HostPhysics physics = physics(throttleFrom);
    ArrivalMeter meter = new ArrivalMeter(new Window(0, Ticks.PER_SECOND * 1000), 1);
    long before = -1;
    for (int step = 0; step <= 10; step++) {
      long now = (long) step * STEP_SECONDS * Ticks.PER_SECOND;
      for (MigrationOutcome outcome : arrivals) {
        if (outcome.endTick() > before && outcome.endTick() <= now) {
          meter.migrated(outcome);
        }
      }
      physics.step(now, new double[] {WATTS * step * STEP_SECONDS});
      meter.sampled(now, physics);
      before = now;
    }
    meter.addTo(kpis);
  }

  private void expect(double above, double crossing) {
    assertEquals(Map.of("arrivals-above", above, "arrivals-crossing", crossing), kpis);
  }

  @Test
  void crossingWithinTheTimeConstant_counts() {
    // T(60 s) = 42.6, T(90 s) = 49.7: above 48 within 100 s of an arrival at 0 s and at 45 s
    run(48, arrival(0, End.COMPLETED), arrival(45, End.COMPLETED));
    expect(0, 2);
  }

  @Test
  void crossingAfterTheTimeConstant_doesNot() {
    // T(150 s) = 58.8, T(180 s) = 61.7: an arrival at 0 s is watched to 100 s, one at 90 s to 190 s
    run(60, arrival(0, End.COMPLETED));
    expect(0, 0);
    run(60, arrival(90, End.COMPLETED));
    expect(0, 1);
  }

  @Test
  void hostThatWasAboveBefore_isNotAsIfTheArrivalHadDoneIt() {
    // above 48 from the sample of 90 s on
    run(48, arrival(100, End.COMPLETED));
    expect(1, 0);
  }

  @Test
  void onlyWhatArrives_counts() {
    run(48, arrival(0, End.FAILED), arrival(0, End.CANCELLED), arrival(0, End.LOST));
    expect(0, 0);
  }

  @Test
  void oneAfterTheWindow_doesNotCount() {
    HostPhysics physics = physics(48);
    ArrivalMeter meter = new ArrivalMeter(new Window(0, 20_000), 1);
    meter.migrated(arrival(20, End.COMPLETED));
    physics.step(90_000, new double[] {WATTS * 90});
    meter.sampled(90_000, physics);
    meter.addTo(kpis);
    expect(0, 0);
  }
}
