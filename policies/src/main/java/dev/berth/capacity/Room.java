package dev.berth.capacity;

import dev.berth.draws.Draws;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.DomainLevel;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Choice;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetView;
import dev.berth.state.Overlay;
import dev.berth.strategy.Strategy;
import dev.berth.term.Constraint;

/**
 * How many more instances of a flavor fit a fleet. Where every constraint looks at its host alone,
 * hosts are filled one by one; else the strategy's own placer places instance by instance until it
 * refuses. Both give the same count, and what is counted is what would be placed.
 *
 * @param most after so many the counting ends
 */
public record Room(Strategy strategy, Draws draws, int most) {

  /** What the count came to. */
  public record Count(Flavor flavor, int instances) {}

  public Count of(FleetView fleet, Flavor flavor, long tick) {
    return new Count(
        flavor, byHost(strategy) ? hostByHost(fleet, flavor, tick) : oneByOne(fleet, flavor, tick));
  }

  /** Whether no constraint of requests without wishes looks beyond its host. */
  static boolean byHost(Strategy strategy) {
    for (int i = 0; i < strategy.constraintCount(); i++) {
      Constraint constraint = strategy.constraint(i);
      if (constraint.concerns(ConfigurationPolicy.DEFAULT)
          && constraint.level() != DomainLevel.HOST) {
        return false;
      }
    }
    return true;
  }

  private int hostByHost(FleetView fleet, Flavor flavor, long tick) {
    HostRoom room = new HostRoom(strategy, fleet, flavor, tick, most);
    int count = 0;
    for (int row = 0; row < fleet.hostCount() && count < most; row++) {
      count = Math.min(most, count + room.of(row));
    }
    return count;
  }

  int oneByOne(FleetView fleet, Flavor flavor, long tick) {
    Overlay filled = new Overlay(fleet);
    ScanPlacer placer = new ScanPlacer(strategy, draws);
    Choice choice = new Choice();
    int cursor = 0;
    for (int count = 0; count < most; count++) {
      LaunchRequest request = HostRoom.request(flavor, count, tick);
      placer.choose(filled, request, 0, cursor, choice);
      if (!choice.placed()) {
        return count;
      }
      cursor = choice.winner();
      filled.place(
          request, DeviceAssigner.assign(filled.cursor().at(choice.winner()), flavor.shape()));
    }
    return most;
  }
}
