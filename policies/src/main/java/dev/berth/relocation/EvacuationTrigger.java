package dev.berth.relocation;

import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;
import dev.berth.state.HostView;
import dev.berth.strategy.RelocationCause;
import java.util.ArrayList;
import java.util.List;

/** All instances leave a host that the fleet drains; not one that was closed by the controller. */
record EvacuationTrigger(FleetState state, Gates gates) implements Trigger {

  @Override
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (int row = 0; row < state.hostCount(); row++) {
      boolean drained = state.status(row) == HostStatus.DRAINING && !gates.closed(row);
      if (drained && state.instances(row) > 0) {
        needs.add(new Evacuation(row));
      }
    }
    return needs;
  }

  @Override
  public boolean welcomes(HostView target, LaunchRequest instance, int source) {
    return true;
  }

  private record Evacuation(int host) implements Need {

    @Override
    public RelocationCause cause() {
      return RelocationCause.EVACUATION;
    }

    @Override
    public String detail() {
      return RelocationCause.EVACUATION.key();
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
    public boolean urgent() {
      return true;
    }
  }
}
