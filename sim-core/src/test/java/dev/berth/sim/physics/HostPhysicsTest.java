package dev.berth.sim.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.HostSpec;
import dev.berth.sim.Fleets;
import dev.berth.sim.cooling.UnitFailure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostPhysicsTest {

  private static final List<HostSpec> HOSTS = Fleets.hosts(4, 8, 8192);

  /** Hosts that draw what their book says, and more as they leak; returns the first's state. */
  private static double run(PhysicsSpec spec, double watts, long stepTicks, long endTick) {
    double[] power = new double[HOSTS.size()];
    Arrays.fill(power, 100);
    HostPhysics physics = new HostPhysics(spec, HOSTS, power);
    double[] joules = new double[HOSTS.size()];
    for (long tick = stepTicks; tick <= endTick; tick += stepTicks) {
      for (int row = 0; row < joules.length; row++) {
        double drawn = watts + physics.fanWatts(row) + physics.leakageWatts(row, watts);
        joules[row] += drawn * stepTicks / 1000;
      }
      physics.step(tick, joules);
    }
    assertEquals(0, physics.missingJoules(), 1e-9 * physics.drawnJoules());
    return physics.processorCelsius(0);
  }

  @Test
  void aHeldPowerEndsWhereTheFormulaSays() {
    // least fans 0.3: R = 0.1 x 0.3^-0.8; rest = 18 + R x 80 stays below 45 °C: fans stay at least
    PhysicsSpec spec = Specs.of(0, 0, 1e6);
    double rest = 18 + 0.1 * Math.pow(0.3, -0.8) * 80;
    assertTrue(rest < 45);
    assertEquals(rest, run(spec, 80, 10_000, 36_000_000), 1e-6);
  }

  @Test
  void halvingTheStepConverges() {
    PhysicsSpec spec = Specs.of(0.3, 0.004, 600, new UnitFailure(0, 1, 200_000, 2_000_000));
    double exact = run(spec, 250, 125, 1_200_000);
    double coarse = Math.abs(run(spec, 250, 40_000, 1_200_000) - exact);
    double half = Math.abs(run(spec, 250, 20_000, 1_200_000) - exact);
    double quarter = Math.abs(run(spec, 250, 10_000, 1_200_000) - exact);
    // couplings are taken at a step's start: the error is of first order
    assertTrue(half < 0.7 * coarse, half + " of " + coarse);
    assertTrue(quarter < 0.7 * half, quarter + " of " + half);
  }

  @Test
  void underALoadThatHolds_fansComeToRest() {
    PhysicsSpec spec = Specs.of(0.2, 0.002, 1e6);
    double late = run(spec, 300, 30_000, 3_600_000);
    assertEquals(late, run(spec, 300, 30_000, 7_200_000), 1e-3);
  }

  @Test
  void theStartIsAtRest() {
    double[] power = {200, 200, 200, 200};
    HostPhysics physics = new HostPhysics(Specs.of(0, 0, 1e6), HOSTS, power);
    double before = physics.processorCelsius(0);
    physics.step(60_000, new double[] {12_000, 12_000, 12_000, 12_000});
    assertEquals(before, physics.processorCelsius(0), 1e-6);
  }

  @Test
  void recirculatedAirWarmsTheInlets_andTheOutletCarriesTheHeat() {
    HostPhysics physics =
        new HostPhysics(Specs.of(0.3, 0, 1e6), HOSTS, new double[] {200, 200, 200, 200});
    // equal hosts: Tin = Tsup + P/K x a / (1 - a), for a = 0.3 of all outlet air
    double kelvin = 200 / Specs.FLOW.wattsPerKelvin();
    double mean = 0;
    for (int row = 0; row < 4; row++) {
      assertEquals(kelvin, physics.outletCelsius(row) - physics.inletCelsius(row), 1e-9);
      mean += physics.inletCelsius(row) / 4;
    }
    assertEquals(18 + kelvin * 0.3 / 0.7, mean, 0.2);
  }
}
