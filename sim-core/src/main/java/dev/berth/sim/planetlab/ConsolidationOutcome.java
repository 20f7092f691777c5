package dev.berth.sim.planetlab;

/**
 * What a run measured, by the published definitions ({@code docs/METRICS.md}).
 *
 * @param energyKwh of all hosts
 * @param migrations that were started
 * @param violationShare SLATAH: time in violation per time of hosts in use
 * @param migrationShare PDM: work missed because of migrations per work asked for
 * @param missedShare work missed for whatever reason per work asked for
 * @param hostShutdowns changes of a host from use to none
 * @param meanSecondsToShutdown NaN without shutdowns
 * @param activeHostsMean over the ticks, before the moves of each
 * @param searches targets that were looked for
 * @param events ticks and ends of migrations
 */
public record ConsolidationOutcome(
    double energyKwh,
    int migrations,
    double violationShare,
    double migrationShare,
    double missedShare,
    int hostShutdowns,
    double meanSecondsToShutdown,
    double activeHostsMean,
    long searches,
    long events) {

  /** SLAV: SLATAH x PDM. */
  public double violation() {
    return violationShare * migrationShare;
  }
}
