package dev.berth.sim.cooling;

import java.util.List;

/**
 * How aisles are cooled, all alike.
 *
 * @param setPointCelsius temperature of the supplied air while capacity suffices
 * @param unitsPerAisle cooling units of an aisle
 * @param unitWatts heat that one unit can remove
 * @param airJoulesPerKelvin heat capacity of an aisle's air and of what it flows around
 * @param mixingWattsPerKelvin heat that flows to an aisle beside, per kelvin of difference
 * @param failures units that stand still
 */
public record CoolingSpec(
    double setPointCelsius,
    int unitsPerAisle,
    double unitWatts,
    double airJoulesPerKelvin,
    double mixingWattsPerKelvin,
    List<UnitFailure> failures) {

  public CoolingSpec {
    failures = List.copyOf(failures);
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
