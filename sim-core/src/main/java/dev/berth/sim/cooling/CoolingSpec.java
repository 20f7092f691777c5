package dev.berth.sim.cooling;

import java.util.List;
import java.util.Optional;

/**
 * How aisles are cooled, all alike.
 *
 * @param setPointCelsius temperature of the supplied air while capacity suffices
 * @param unitsPerAisle cooling units of an aisle
 * @param unitWatts heat that one unit can remove
 * @param airJoulesPerKelvin heat capacity of an aisle's air and of what it flows around
 * @param mixingWattsPerKelvin heat that flows to an aisle beside, per kelvin of difference
 * @param failures units that stand still
 * @param rejection how heat goes to the outdoor air; empty where cooling does not depend on it
 */
public record CoolingSpec(
    double setPointCelsius,
    int unitsPerAisle,
    double unitWatts,
    double airJoulesPerKelvin,
    double mixingWattsPerKelvin,
    List<UnitFailure> failures,
    Optional<HeatRejection> rejection) {

  public CoolingSpec {
    failures = List.copyOf(failures);
    if (rejection.isPresent()
        && rejection.get().referenceCelsius() + rejection.get().approachKelvin()
            <= setPointCelsius) {
      throw new IllegalArgumentException(
          "The reference temperature (%s °C) plus the approach (%s K) must be above the set-point (%s °C): the coefficient there is that of a machine that lifts heat."
              .formatted(
                  rejection.get().referenceCelsius(),
                  rejection.get().approachKelvin(),
                  setPointCelsius));
    }
    if (!(setPointCelsius >= 5 && setPointCelsius <= 40)) {
      throw new IllegalArgumentException(
          "The set-point (%s °C) must be between 5 and 40 °C.".formatted(setPointCelsius));
    }
    if (unitsPerAisle < 1 || !(unitWatts > 0) || !(airJoulesPerKelvin > 0)) {
      throw new IllegalArgumentException(
          "Cooling needs 1 unit per aisle or more (%d), and a unit's capacity (%s W) and the air's heat capacity (%s J/K) above 0."
              .formatted(unitsPerAisle, unitWatts, airJoulesPerKelvin));
    }
    if (!(mixingWattsPerKelvin >= 0)) {
      throw new IllegalArgumentException(
          "The mixing (%s W/K) must not be negative.".formatted(mixingWattsPerKelvin));
    }
  }

  /** Cooling that does not depend on the outdoor air. */
  public CoolingSpec(
      double setPointCelsius,
      int unitsPerAisle,
      double unitWatts,
      double airJoulesPerKelvin,
      double mixingWattsPerKelvin,
      List<UnitFailure> failures) {
    this(
        setPointCelsius,
        unitsPerAisle,
        unitWatts,
        airJoulesPerKelvin,
        mixingWattsPerKelvin,
        failures,
        Optional.empty());
  }

  /** Heat removed per electrical energy over some time, by the outdoor air's mean. */
  double performance(long fromTick, long toTick) {
    return rejection.isEmpty()
        ? CoefficientOfPerformance.at(setPointCelsius)
        : rejection
            .get()
            .performance(setPointCelsius, rejection.get().air().meanCelsius(fromTick, toTick));
  }

  /** Heat that an aisle's units can remove at an instant. */
  double capacityWatts(int aisle, long tick) {
    double up = unitsPerAisle;
    for (int i = 0; i < failures.size(); i++) {
      UnitFailure failure = failures.get(i);
      if (failure.aisle() == aisle && failure.holdsAt(tick)) {
        up -= failure.units();
      }
    }
    return Math.max(0, up) * unitWatts;
  }
}
