package dev.berth.sim.cooling;

/** Heat removed per electrical energy spent, by the temperature of the supplied air. */
public final class CoefficientOfPerformance {

  private CoefficientOfPerformance() {}

  /**
   * COP(T) = 0.0068 T^2 + 0.0008 T + 0.458, measured on the chilled-water units of HP Labs' Utility
   * Data Center. Source: Moore, Chase, Ranganathan, Sharma: Making scheduling "cool", USENIX ATC
   * 2005, section 2.
   */
  public static double at(double supplyCelsius) {
    return 0.0068 * supplyCelsius * supplyCelsius + 0.0008 * supplyCelsius + 0.458;
  }
}
