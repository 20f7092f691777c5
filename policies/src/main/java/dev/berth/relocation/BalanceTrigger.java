package dev.berth.relocation;

import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.state.FleetState;
import dev.berth.state.HostView;
import dev.berth.strategy.RelocationCause;
import java.util.List;

/**
 * Instances leave the busiest host for other busy ones while its processor use exceeds that of the
 * idlest busy host by more than a spread. A host's last instance stays.
 */
record BalanceTrigger(FleetState state, ExpectedFleet fleet, double spread) implements Trigger {

  @Override
  public List<Need> needs() {
    int busiest = -1;
    for (int row = 0; row < state.hostCount(); row++) {
      boolean busy = state.status(row) == HostStatus.UP && state.instances(row) > 1;
      if (busy && (busiest < 0 || use(row) > use(busiest))) {
        busiest = row;
      }
    }
    return busiest < 0
        ? List.of()
        : List.of(new Imbalance(this, busiest, new MetricPressure(fleet, METRIC, 1)));
  }

  private static final Metric METRIC = Metric.CPU_UTILISATION;

  private double use(int row) {
    return fleet.reading(row, METRIC);
  }

  private double least() {
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < state.hostCount(); row++) {
      if (state.status(row) == HostStatus.UP && state.instances(row) > 0) {
        least = Math.min(least, use(row));
      }
    }
    return least;
  }

  @Override
  public boolean welcomes(HostView target, LaunchRequest instance, int source) {
    return true;
  }

  private record Imbalance(BalanceTrigger trigger, int host, Pressure pressure) implements Need {

    @Override
    public RelocationCause cause() {
      return RelocationCause.BALANCE;
    }

    @Override
    public String detail() {
      return RelocationCause.BALANCE.key();
    }

    @Override
    public Metric metric() {
      return METRIC;
    }

    @Override
    public boolean pressing() {
      return trigger.use(host) - trigger.least() > trigger.spread();
    }

    @Override
    public boolean toBusyHosts() {
      return true;
    }

    @Override
    public double benefit(LaunchRequest instance, int target) {
      return pressure.benefit(instance, host, target);
    }
  }
}
