package dev.berth.relocation;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.state.HostCursor;

/** A metric's expected reading as a share of its limit. */
final class MetricPressure implements Pressure {

  private final ExpectedFleet fleet;
  private final Metric metric;
  private final double limit;
  private final HostCursor host;

  MetricPressure(ExpectedFleet fleet, Metric metric, double limit) {
    this.fleet = fleet;
    this.metric = metric;
    this.limit = limit;
    host = fleet.cursor();
  }

  @Override
  public double now(int row) {
    return fleet.reading(row, metric) / limit;
  }

  @Override
  public double after(int row, LaunchRequest instance, int source, int target) {
    if (row == source || row == target) {
      return fleet.reading(host.at(row), metric, instance, row == target ? 1 : -1) / limit;
    }
    return now(row);
  }
}
