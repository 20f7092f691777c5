package dev.berth.scenarios.plan;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.placer.Choice;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetView;
import dev.berth.state.Overlay;
import dev.berth.strategy.Strategy;
import java.util.Set;

/**
 * How many more instances of a flavor fit a fleet: the strategy's own placer places them one by one
 * until it refuses, so what is counted here is what would be placed.
 *
 * @param most after so many the counting ends
 */
public record Room(Strategy strategy, Draws draws, int most) {

  /** What the count came to. */
  public record Count(Flavor flavor, int instances) {}

  Count of(FleetView fleet, Flavor flavor, long tick) {
    Overlay filled = new Overlay(fleet);
    ScanPlacer placer = new ScanPlacer(strategy, draws);
    Choice choice = new Choice();
    int cursor = 0;
    for (int count = 0; count < most; count++) {
      LaunchRequest request = request(flavor, count, tick);
      placer.choose(filled, request, 0, cursor, choice);
      if (!choice.placed()) {
        return new Count(flavor, count);
      }
      cursor = choice.winner();
      filled.place(
          request, DeviceAssigner.assign(filled.cursor().at(choice.winner()), flavor.shape()));
    }
    return new Count(flavor, most);
  }

  private static LaunchRequest request(Flavor flavor, int number, long tick) {
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
