package dev.berth.scenarios.plan;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long an answer lasts.
 *
 * @param perMonth relative growth of the arrival rate; 0 asks nothing
 * @param trend where perMonth comes from, when from the workload
 * @param monthsUntilFull first whole month at which the answer no longer keeps the levels; empty
 *     when it lasts to the end
 * @param hostsAfter the fewest that keep the levels after all months; empty when the largest count
 *     does not
 */
public record Growth(
    double perMonth,
    int months,
    Optional<DemandTrend> trend,
    OptionalInt monthsUntilFull,
    OptionalInt hostsAfter) {

  public boolean asked() {
    return perMonth > 0;
  }
}
