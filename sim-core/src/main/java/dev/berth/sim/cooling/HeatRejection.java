package dev.berth.sim.cooling;

/**
 * How a plant gives its heat to the outdoor air. Its coefficient of performance is that of the
 * set-point, times the ratio of two ideal (Carnot) machines between the same set-point and outdoor
 * air plus the approach: (reference + approach - set-point) / (outdoor + approach - set-point). The
 * colder it is outside the less a compressor lifts; where there is nothing left to lift, or less
 * than fans and pumps cost, the plant cools freely.
 *
 * @param air outdoor temperature
 * @param approachKelvin by how much the plant's warm side is warmer than outdoor air
 * @param referenceCelsius outdoor temperature at which the set-point's coefficient was measured
 * @param freePerformance heat removed per energy of fans and pumps alone: the highest coefficient
 */
public record HeatRejection(
    OutdoorAir air, double approachKelvin, double referenceCelsius, double freePerformance) {

  public HeatRejection {
    if (!(approachKelvin >= 0) || !(freePerformance > 0)) {
      throw new IllegalArgumentException(
          "The approach (%s K) must not be negative, the coefficient of free cooling (%s) above 0."
              .formatted(approachKelvin, freePerformance));
    }
  }

  /** Heat removed per electrical energy, at a set-point and an outdoor temperature. */
  public double performance(double setPointCelsius, double outdoorCelsius) {
    double lift = outdoorCelsius + approachKelvin - setPointCelsius;
    double measuredLift = referenceCelsius + approachKelvin - setPointCelsius;
    if (lift <= 0) {
      return freePerformance;
    }
    double lifting = CoefficientOfPerformance.at(setPointCelsius) * measuredLift / lift;
    return Math.min(freePerformance, lifting);
  }
}
