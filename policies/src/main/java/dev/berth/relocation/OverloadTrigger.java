package dev.berth.relocation;

import dev.berth.alarm.ReadingHistory;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.relocation.detector.Detector;
import dev.berth.relocation.detector.LoadHistory;
import dev.berth.state.FleetState;
import dev.berth.state.HostView;
import dev.berth.strategy.RelocationCause;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * Instances leave hosts that the detector calls overloaded by their processor readings, until it
 * would not any more at the expected reading.
 */
final class OverloadTrigger implements Trigger {

  private final FleetState state;
  private final ExpectedFleet fleet;
  private final Detector detector;
  private final ReadingHistory history;
  private final LoadHistory load;
  private final Pressure pressure;

  OverloadTrigger(FleetState state, ExpectedFleet fleet, Detector detector) {
    this.state = state;
    this.fleet = fleet;
    this.detector = detector;
    int samples = Math.max(2, detector.samples());
    history = new ReadingHistory(state.hostCount(), EnumSet.of(Metric.CPU_UTILISATION), samples);
    load = new LoadHistory(samples);
    pressure = new MetricPressure(fleet, Metric.CPU_UTILISATION, 1);
  }

  void sampled() {
    history.accept(state.readings());
  }

  @Override
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (int row = 0; row < state.hostCount(); row++) {
      if (state.status(row) == HostStatus.UP && overloaded(row, now(row))) {
        needs.add(new Overload(row));
      }
    }
    needs.sort((a, b) -> Double.compare(now(b.host()), now(a.host())));
    return needs;
  }

  private double now(int row) {
    return fleet.reading(row, Metric.CPU_UTILISATION);
  }

  private boolean overloaded(int row, double now) {
    if (Double.isNaN(now)) {
      return false;
    }
    load.restart(now, 1);
    int samples = Math.min(detector.samples(), history.size(Metric.CPU_UTILISATION, row));
    for (int age = 0; age < samples; age++) {
      load.addOlder(history.value(Metric.CPU_UTILISATION, row, age));
    }
    return detector.overloaded(load);
  }

  @Override
  public boolean welcomes(HostView target, LaunchRequest instance, int source) {
    return !overloaded(target.row(), fleet.reading(target, Metric.CPU_UTILISATION, instance, 1));
  }

  /** An overloaded host. */
  private final class Overload implements Need {
    private final int host;

    Overload(int host) {
      this.host = host;
    }

    @Override
    public int host() {
      return host;
    }

    @Override
    public RelocationCause cause() {
      return RelocationCause.OVERLOAD;
    }

    @Override
    public String detail() {
      return RelocationCause.OVERLOAD.key();
    }

    @Override
    public Metric metric() {
      return Objects.requireNonNull(Metric.CPU_UTILISATION);
    }

    @Override
    public boolean pressing() {
      return overloaded(host, now(host));
    }

    @Override
    public double benefit(LaunchRequest instance, int target) {
      return pressure.benefit(instance, host, target);
    }
  }
}
