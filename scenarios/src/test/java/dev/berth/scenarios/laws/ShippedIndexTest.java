package dev.berth.scenarios.laws;

import dev.berth.contract.PlacerContract;
import dev.berth.draws.Draws;
import dev.berth.placer.IndexedPlacer;
import dev.berth.placer.Placer;
import dev.berth.scenarios.spec.ShippedStrategies;
import dev.berth.strategy.Strategy;
import java.util.List;

/** The index under every shipped strategy that it can follow. */
class ShippedIndexTest implements PlacerContract {

  @Override
  public Placer placer(Strategy strategy, Draws draws) {
    return new IndexedPlacer(strategy, draws, 1 << 20);
  }

  @Override
  public List<Strategy> strategies() {
    return ShippedStrategies.all().stream()
        .map(Strategy::of)
        .filter(IndexedPlacer::indexable)
        .toList();
  }
}
