package dev.berth.sim.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.berth.sim.cooling.CoefficientOfPerformance;
import dev.berth.sim.cooling.CoolingPlant;
import dev.berth.sim.cooling.CoolingSpec;
import dev.berth.sim.cooling.DiurnalAir;
import dev.berth.sim.cooling.HeatRejection;
import dev.berth.sim.cooling.OutdoorAir;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plant of set-point 20 °C, whose coefficient 3.194 was measured at 35 °C of outdoor air. */
class OutdoorAirTest {

  private static final long HOUR = 3_600_000;

  private static HeatRejection rejection(OutdoorAir air) {
    return new HeatRejection(air, 5, 35, 15);
  }

  private static CoolingPlant plant(Optional<HeatRejection> rejection) {
    return new CoolingPlant(new CoolingSpec(20, 1, 1e6, 1e5, 0, List.of(), rejection), 1);
  }

  @Test
  void theCoefficientIsThatOfTwoCarnotMachines() {
    HeatRejection rejection = rejection((from, to) -> 0);
    double measured = CoefficientOfPerformance.at(20);
    // Carnot between 20 °C and 40 °C: 293.15 / 20; and 30 °C: 293.15 / 10
    assertEquals(measured, rejection.performance(20, 35), 1e-12);
    assertEquals(measured * (293.15 / 10) / (293.15 / 20), rejection.performance(20, 25), 1e-12);
    // lift 1 K of 20: 63.9, more than fans and pumps allow; at 15 °C and below no lift at all
    assertEquals(15, rejection.performance(20, 16));
    assertEquals(15, rejection.performance(20, 15));
    assertEquals(15, rejection.performance(20, -10));
    // hotter than the reference: lift 25 K instead of 20
    assertEquals(measured * 20 / 25, rejection.performance(20, 40), 1e-12);
  }

  @Test
  void aHeldLoad_costsHeatOverTheCoefficient_hourByHour() {
    CoolingPlant plant = plant(Optional.of(rejection((from, to) -> from < HOUR ? 25 : 40)));
    double[] watts = {8000};
    plant.step(0, 3600, watts);
    double cool = 8000 * 3600 / (2 * CoefficientOfPerformance.at(20));
    assertEquals(cool, plant.electricJoules(), 1e-6);
    plant.step(HOUR, 3600, watts);
    assertEquals(
        cool + 8000 * 3600 / (0.8 * CoefficientOfPerformance.at(20)), plant.electricJoules(), 1e-6);
    assertEquals(2 * 8000 * 3600, plant.removedJoules() + plant.storedJoules(), 1e-6);
  }

  @Test
  void atTheReference_itIsThePlantWithoutOutdoorAir() {
    CoolingPlant with = plant(Optional.of(rejection((from, to) -> 35)));
    CoolingPlant without = plant(Optional.empty());
    with.step(0, 3600, new double[] {8000});
    without.step(0, 3600, new double[] {8000});
    assertEquals(without.electricJoules(), with.electricJoules(), 1e-6);
  }

  @Test
  void meansOfADayFollowTheIntegralOfTheCosine() {
    DiurnalAir air = new DiurnalAir(15, 6, 15, 9);
    // 9 h + 6 h is the warmest hour; a whole day has the mean
    assertEquals(15 + 6, air.meanCelsius(6 * HOUR, 6 * HOUR + 1), 1e-6);
    assertEquals(15 - 6, air.meanCelsius(18 * HOUR, 18 * HOUR + 1), 1e-6);
    assertEquals(15, air.meanCelsius(0, 24 * HOUR), 1e-9);
    // from six hours before the peak to the peak: 6 x 2 / pi
    assertEquals(15 + 6 * 2 / Math.PI, air.meanCelsius(0, 6 * HOUR), 1e-9);
  }

  @Test
  void aReferenceThatNeedsNoLift_isRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> plant(Optional.of(new HeatRejection((from, to) -> 0, 0, 20, 15))));
  }
}
