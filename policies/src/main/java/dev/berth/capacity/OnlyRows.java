package dev.berth.capacity;

import dev.berth.model.HostStatus;
import dev.berth.state.FleetView;
import dev.berth.state.ForwardingCursor;
import dev.berth.state.HostCursor;
import dev.berth.state.Topology;
import java.util.BitSet;

/** A fleet of which some hosts only take new instances. */
record OnlyRows(FleetView fleet, BitSet rows) implements FleetView {

  @Override
  public Topology topology() {
    return fleet.topology();
  }

  @Override
  public long version() {
    return fleet.version();
  }

  @Override
  public HostCursor cursor() {
    return new ForwardingCursor(fleet.cursor()) {
      @Override
      public HostStatus status() {
        HostStatus status = under.status();
        return status == HostStatus.UP && !rows.get(row()) ? HostStatus.DRAINING : status;
      }
    };
  }
}
