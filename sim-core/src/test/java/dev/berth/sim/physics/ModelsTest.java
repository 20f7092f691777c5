package dev.berth.sim.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.sim.cooling.CoefficientOfPerformance;
import dev.berth.sim.cooling.CoolingPlant;
import dev.berth.sim.cooling.CoolingSpec;
import dev.berth.sim.cooling.UnitFailure;
import dev.berth.sim.network.MaxMinShares;
import dev.berth.sim.network.NetworkSpec;
import dev.berth.sim.power.Leakage;
import dev.berth.sim.storage.DiskSpec;
import dev.berth.sim.thermal.CrossInterference;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Every formula beside its closed form or its published value. */
class ModelsTest {

  @Test
  void coefficientOfPerformance_isThatOfMooreEtAl() {
    assertEquals(2.000, CoefficientOfPerformance.at(15), 5e-4);
    assertEquals(3.194, CoefficientOfPerformance.at(20), 5e-4);
    assertEquals(4.728, CoefficientOfPerformance.at(25), 5e-4);
  }

  @Test
  void aNodeRisesByOneMinusOneOverEInOneTimeConstant() {
    // R C = 0.1 x 1000 = 100 s; rest = 20 + 0.1 x 300 = 50; 50 - 30 / e = 38.964
    double after = Specs.NODE.after(20, 20, 0.1, 300, 100);
    assertEquals(50 - 30 / Math.E, after, 1e-9);
    assertEquals(38.964, after, 1e-3);
  }

  @Property(tries = 200)
  void stepsOfANodeAddUp(
      @ForAll @DoubleRange(min = 0.1, max = 1000) double first,
      @ForAll @DoubleRange(min = 0.1, max = 1000) double second) {
    double whole = Specs.NODE.after(30, 20, 0.1, 300, first + second);
    double twice =
        Specs.NODE.after(Specs.NODE.after(30, 20, 0.1, 300, first), 20, 0.1, 300, second);
    assertEquals(whole, twice, 1e-9);
  }

  @Test
  void fansDrawTheCubeOfTheirSpeed() {
    assertEquals(30 * 0.125, Specs.FANS.watts(0.5), 1e-12);
    // 45 °C least, 75 °C full, half-way: 0.3 + 0.7 / 2
    assertEquals(0.65, Specs.FANS.speedAt(60), 1e-12);
    assertEquals(0.3, Specs.FANS.speedAt(20), 0);
    assertEquals(1, Specs.FANS.speedAt(99), 0);
  }

  @Test
  void leakageIsLinearInTemperature() {
    // 200 W x 0.002 / K x (60 - 50) K
    assertEquals(4, new Leakage(0.002, 50).watts(200, 60), 1e-12);
    assertEquals(-4, new Leakage(0.002, 50).watts(200, 40), 1e-12);
  }

  @Test
  void throttlingStartsAtItsTemperatureAndEndsAtItsLeastSpeed() {
    Throttle throttle = new Throttle(90, 0.05, 0.3);
    assertEquals(1, throttle.speedAt(90), 0);
    assertEquals(0.8, throttle.speedAt(94), 1e-12);
    assertEquals(0.3, throttle.speedAt(120), 0);
  }

  @Test
  void twoHostsThatExchangeAir_haveTheInletsOfTheHandSolution() {
    // a = 0.2 each way, K = 10 W/K, only host 0 draws 100 W, supply 0.
    // Tout0 = Tin0 + 10, Tout1 = Tin1; Tin0 = 0.2 Tout1, Tin1 = 0.2 Tout0
    // Tin1 = 0.2 (Tin0 + 10) = 0.2 (0.2 Tin1 + 10) => Tin1 = 2 / 0.96, Tin0 = 0.4 / 0.96
    double[][] d = CrossInterference.distribution(new double[][] {{0, 0.2}, {0.2, 0}}, 10);
    assertEquals(0.4 / 0.96, 100 * d[0][0], 1e-12);
    assertEquals(2 / 0.96, 100 * d[1][0], 1e-12);
  }

  @Test
  void withoutRecirculation_theDistributionIsZero_andSharesBelongBelowOne() {
    double[][] d = CrossInterference.distribution(new double[3][3], 10);
    assertTrue(Arrays.stream(d).flatMapToDouble(Arrays::stream).allMatch(x -> Math.abs(x) < 1e-15));
    assertThrows(
        IllegalArgumentException.class,
        () -> CrossInterference.distribution(new double[][] {{1.0}}, 10));
  }

  @Property(tries = 50)
  void theDistributionIsNowhereNegative_andSharesSumAsAsked(
      @ForAll @DoubleRange(min = 0, max = 0.6) double share) {
    int[] racks = {0, 0, 0, 1, 1};
    int[] slots = {0, 1, 2, 0, 1};
    double[][] shares = CrossInterference.byDistance(racks, slots, share, 2);
    for (double[] row : shares) {
      assertEquals(share, Arrays.stream(row).sum(), 1e-12);
    }
    for (double[] row : CrossInterference.distribution(shares, 25)) {
      assertTrue(Arrays.stream(row).allMatch(x -> x >= -1e-15));
    }
  }

  @Test
  void thePlantHoldsTheSetPointUntilItsCapacityEnds() {
    CoolingSpec spec =
        new CoolingSpec(18, 2, 5000, 100_000, 0, List.of(new UnitFailure(0, 1, 60_000, 120_000)));
    CoolingPlant plant = new CoolingPlant(spec, 1);
    plant.step(0, 60, new double[] {8000});
    assertEquals(18, plant.supplyCelsius(0), 0);
    // one unit of two: (8000 - 5000) W x 60 s / 100,000 J/K = 1.8 K
    plant.step(60_000, 60, new double[] {8000});
    assertEquals(19.8, plant.supplyCelsius(0), 1e-12);
    // both again: 10,000 - 8000 = 2000 W to spare, 1.2 K a minute, then the set-point
    plant.step(120_000, 60, new double[] {8000});
    assertEquals(18.6, plant.supplyCelsius(0), 1e-12);
    plant.step(180_000, 60, new double[] {8000});
    assertEquals(18, plant.supplyCelsius(0), 0);
    assertEquals(8000 * 240, plant.removedJoules() + plant.storedJoules(), 1e-6);
    assertEquals(
        plant.removedJoules() / CoefficientOfPerformance.at(18), plant.electricJoules(), 1e-6);
  }

  @Property(tries = 200)
  void thePlantConservesHeatOverAislesWhateverFails(
      @ForAll @Size(3) List<@DoubleRange(min = 0, max = 30_000) Double> heat,
      @ForAll @DoubleRange(min = 0.1, max = 2) double failed) {
    CoolingSpec spec =
        new CoolingSpec(18, 2, 5000, 100_000, 200, List.of(new UnitFailure(1, failed, 0, 900_000)));
    CoolingPlant plant = new CoolingPlant(spec, 3);
    double[] watts = heat.stream().mapToDouble(x -> x).toArray();
    for (int i = 0; i < 50; i++) {
      plant.step(i * 30_000L, 30, watts);
    }
    double drawn = Arrays.stream(watts).sum() * 50 * 30;
    assertEquals(drawn, plant.removedJoules() + plant.storedJoules(), 1e-9 * Math.max(1, drawn));
  }

  @Test
  void aDiskAtHalfUseIsTwiceAsSlow_andAnOverloadedOneBounded() {
    DiskSpec disk = new DiskSpec(1000, 500, 0.5, 16);
    // 8000 KiB/s / 16 KiB = 500 operations of 1000
    assertEquals(0.5, disk.demand(8000), 1e-12);
    assertEquals(500, disk.operations(8000), 1e-9);
    assertEquals(1, disk.latencyMillis(8000), 1e-12);
    // 32,000 KiB/s ask for 2000 of 1000 operations: half is served
    assertEquals(1000, disk.operations(32_000), 1e-9);
    assertEquals(0.5 / 0.02, disk.latencyMillis(32_000), 1e-9);
    assertEquals(0.2, new NetworkSpec(100, 100, 0.1).latencyMillis(50, 100), 1e-12);
  }

  @Test
  void maxMinShares_fillTheSmallFirst() {
    // 10 among 2, 3, 9: 2 and 3 are filled, 9 gets 5
    assertEquals(5, MaxMinShares.level(new double[] {2, 3, 9}, new int[] {0, 1, 2}, 10), 1e-12);
    assertEquals(
        Double.POSITIVE_INFINITY,
        MaxMinShares.level(new double[] {2, 3, 9}, new int[] {0, 1, 2}, 14));
  }

  @Property(tries = 300)
  void maxMinShares_useTheCapacityAndNoMore(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0, max = 10) Double> wants,
      @ForAll @DoubleRange(min = 0.1, max = 40) double capacity) {
    double[] amounts = wants.stream().mapToDouble(x -> x).toArray();
    int[] rows = new int[amounts.length];
    Arrays.setAll(rows, i -> i);
    double level = MaxMinShares.level(amounts, rows, capacity);
    double given = Arrays.stream(amounts).map(want -> Math.min(want, level)).sum();
    assertEquals(Math.min(capacity, Arrays.stream(amounts).sum()), given, 1e-9);
  }
}
