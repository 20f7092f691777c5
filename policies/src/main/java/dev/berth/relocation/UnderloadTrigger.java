package dev.berth.relocation;

import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.ports.ReadingPredictor;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.HostView;
import dev.berth.strategy.RelocationCause;
import dev.berth.strategy.RelocationOptions.Consolidation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All instances leave a host whose processor use is low, the idlest host first, for hosts that are
 * busy already and are not filled beyond a share. A host that is being emptied takes nothing new.
 */
final class UnderloadTrigger implements Trigger {

  private final FleetState state;
  private final ExpectedFleet fleet;
  private final ReadingPredictor predictor;
  private final Gates gates;
  private final Consolidation options;
  private final HostCursor host;

  UnderloadTrigger(
      FleetState state,
      ExpectedFleet fleet,
      ReadingPredictor predictor,
      Gates gates,
      Consolidation options) {
    this.state = state;
    this.fleet = fleet;
    this.predictor = predictor;
    this.gates = gates;
    this.options = options;
    host = fleet.cursor();
  }

  @Override
  public List<Need> needs() {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < state.hostCount(); row++) {
      if (emptying(row) || (idle(row) && !receives(row))) {
        rows.add(row);
      }
    }
    rows.sort(
        Comparator.comparing((Integer row) -> !emptying(row))
            .thenComparing(this::use)
            .thenComparing(row -> row));
    return rows.stream().map(row -> (Need) new Emptying(row)).toList();
  }

  private boolean emptying(int row) {
    return gates.closed(row, RelocationCause.UNDERLOAD) && state.instances(row) > 0;
  }

  private boolean idle(int row) {
    return state.status(row) == HostStatus.UP
        && state.instances(row) > 0
        && use(row) < options.below();
  }

  /** Whether something is being launched there or is on its way there. */
  private boolean receives(int row) {
    int[] own = new int[1];
    state.forEachInstance(row, request -> own[0] += state.ledger().runs(request.id()) ? 1 : 0);
    return own[0] < state.instances(row);
  }

  private double use(int row) {
    return fleet.reading(row, Metric.CPU_UTILISATION);
  }

  @Override
  public boolean welcomes(HostView target, LaunchRequest instance, int source) {
    return true;
  }

  private final class Emptying implements Need {
    private final int row;

    Emptying(int row) {
      this.row = row;
    }

    @Override
    public int host() {
      return row;
    }

    @Override
    public RelocationCause cause() {
      return RelocationCause.UNDERLOAD;
    }

    @Override
    public String detail() {
      return RelocationCause.UNDERLOAD.key();
    }

    @Override
    public boolean pressing() {
      return true;
    }

    @Override
    public boolean toBusyHosts() {
      return true;
    }

    @Override
    public boolean whole() {
      return true;
    }

    /** What an instance's part of the host's power is, less what it adds to its target's. */
    @Override
    public double benefit(LaunchRequest instance, int target) {
      if (fleet.reading(host.at(target), Metric.CPU_UTILISATION, instance, 1) > options.fillTo()) {
        return Double.NEGATIVE_INFINITY;
      }
      double part = fleet.reading(row, Metric.POWER) / Math.max(1, state.instances(row));
      double added = predictor.change(host.at(target), Metric.POWER, instance, 1);
      return (part - added) / part;
    }
  }
}
