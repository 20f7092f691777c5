package dev.berth.relocation;

import dev.berth.alarm.DriftAlarm;
import dev.berth.alarm.DriftBoard;
import dev.berth.configuration.Characteristic;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.HostView;
import dev.berth.strategy.RelocationCause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An instance that has drifted from its desired characteristics leaves, for a host where they are
 * predicted to hold: processors below a use, latencies below what is desired by a margin, and for
 * throughputs a queue half as long as where it comes from. The limits are assumed.
 */
record DriftTrigger(ExpectedFleet fleet, FleetState state, Supplier<@Nullable DriftBoard> board)
    implements Trigger {

  private static final double MOST_USE = 0.9;
  private static final double MARGIN = 0.8;
  private static final double HALF = 0.5;

  @Override
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    DriftBoard drift = board.get();
    if (drift != null) {
      for (DriftAlarm alarm : drift.active()) {
        Placement placement = state.placement(alarm.instance().id());
        if (placement != null) {
          needs.add(new Drift(placement.host(), alarm));
        }
      }
    }
    return needs;
  }

  @Override
  public boolean welcomes(HostView target, LaunchRequest instance, int source) {
    for (Characteristic characteristic : Characteristic.OF_INSTANCES) {
      double desired = characteristic.desired(instance.policy());
      if (!Double.isNaN(desired) && !holds(characteristic, desired, target, instance, source)) {
        return false;
      }
    }
    return true;
  }

  /** An unknown reading speaks against nothing. */
  private boolean holds(
      Characteristic characteristic,
      double desired,
      HostView target,
      LaunchRequest instance,
      int source) {
    Metric metric = characteristic.metric();
    double predicted = fleet.reading(target, metric, instance, 1);
    if (metric == Metric.CPU_UTILISATION) {
      return !(predicted > MOST_USE);
    }
    if (!characteristic.atLeast()) {
      return !(predicted > MARGIN * desired);
    }
    HostCursor from = state.cursor().at(source);
    return !(predicted > HALF * from.reading(metric));
  }

  /** The need of one instance. */
  private record Drift(int host, DriftAlarm alarmed) implements Need {

    @Override
    public RelocationCause cause() {
      return RelocationCause.DRIFT;
    }

    @Override
    public String detail() {
      return "drift:" + alarmed.characteristic().key();
    }

    @Override
    public boolean pressing() {
      return true;
    }

    @Override
    public double benefit(LaunchRequest instance, int target) {
      return 1;
    }

    @Override
    public boolean concerns(LaunchRequest instance) {
      return instance.id() == alarmed.instance().id();
    }

    @Override
    public DriftAlarm drift() {
      return alarmed;
    }
  }
}
