package dev.berth.sim.planetlab;

import java.util.List;

/**
 * The fleet, the instances with their use over time, and the rules of a consolidation run.
 *
 * @param hosts in row order
 * @param instances in the order of their arrival, all at tick 0
 * @param series utilisation of each instance, as a share of its full size, one sample per interval
 * @param intervalTicks time between samples, and between decisions
 * @param horizonTicks nothing happens from here on
 * @param transferMiBPerSecond speed at which a migration copies memory
 */
public record ConsolidationSpec(
    List<HostModel> hosts,
    List<InstanceModel> instances,
    List<double[]> series,
    long intervalTicks,
    long horizonTicks,
    double transferMiBPerSecond,
    Rules rules) {

  private static final double TICKS_PER_SECOND = 1000;

  public ConsolidationSpec {
    hosts = List.copyOf(hosts);
    instances = List.copyOf(instances);
    series = List.copyOf(series);
    if (instances.size() != series.size()) {
      throw new IllegalArgumentException(
          "There are %d instances and %d series.".formatted(instances.size(), series.size()));
    }
    if (intervalTicks <= rules.system().startOffsetTicks() || !(transferMiBPerSecond > 0)) {
      throw new IllegalArgumentException(
          "The interval (%d ms) must exceed the start offset (%d ms), the transfer speed (%s MiB/s) must be positive."
              .formatted(intervalTicks, rules.system().startOffsetTicks(), transferMiBPerSecond));
    }
  }

  double intervalSeconds() {
    return intervalTicks / TICKS_PER_SECOND;
  }

  double startOffsetSeconds() {
    return rules.system().startOffsetTicks() / TICKS_PER_SECOND;
  }

  double migrationSeconds(double memoryMiB) {
    return memoryMiB / transferMiBPerSecond;
  }

  /** How many ticks there are below the horizon. */
  public int ticks() {
    return (int) ((horizonTicks - 1 - rules.system().startOffsetTicks()) / intervalTicks);
  }
}
