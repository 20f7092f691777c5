package dev.berth.capacity;

import dev.berth.constraint.Constraints;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.model.Ticks;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.state.Overlay;
import dev.berth.strategy.Strategy;
import java.util.Set;

/**
 * How many more instances of a flavor fit one host: a division, or where devices count one by one.
 */
final class HostRoom {

  private final Strategy strategy;
  private final FleetView fleet;
  private final HostCursor host;
  private final Flavor flavor;
  private final LaunchRequest first;
  private final long tick;
  private final int most;
  private final boolean plain;

  /**
   * @param most no host counts for more
   */
  HostRoom(Strategy strategy, FleetView fleet, Flavor flavor, long tick, int most) {
    this.strategy = strategy;
    this.fleet = fleet;
    this.flavor = flavor;
    this.tick = tick;
    this.most = most;
    host = fleet.cursor();
    first = request(flavor, 0, tick);
    plain =
        strategy.constraintCount() == Constraints.ALWAYS.size()
            && flavor.demand().gpuPerMille() == 0;
  }

  int of(int row) {
    if (strategy.firstRefusal(host.at(row), first) >= 0) {
      return 0;
    }
    return plain && host.numaNodes() == 1 ? quotient() : counted(row);
  }

  private int quotient() {
    long fit = most;
    for (Resource resource : Resource.ALL) {
      long each = flavor.demand().get(resource);
      fit = each == 0 ? fit : Math.min(fit, host.free(resource) / each);
    }
    return (int) fit;
  }

  private int counted(int row) {
    Overlay filled = new Overlay(fleet);
    HostCursor here = filled.cursor().at(row);
    for (int count = 0; count < most; count++) {
      LaunchRequest request = request(flavor, count, tick);
      if (strategy.firstRefusal(here.at(row), request) >= 0) {
        return count;
      }
      filled.place(request, DeviceAssigner.assign(here, flavor.shape()));
    }
    return most;
  }

  static LaunchRequest request(Flavor flavor, int number, long tick) {
    return new LaunchRequest(
        Long.MAX_VALUE / 2 + number,
        "room-" + number,
        "room",
        "room-" + number,
        "",
        flavor,
        Set.of(),
        tick,
        Ticks.NEVER);
  }
}
