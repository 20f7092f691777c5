package dev.berth.kit;

import dev.berth.contract.PlacerContract;
import dev.berth.draws.Draws;
import dev.berth.placer.IndexedPlacer;
import dev.berth.placer.Placer;
import dev.berth.strategy.Strategy;
import java.util.List;

class IndexedPlacerContractTest implements PlacerContract {

  @Override
  public Placer placer(Strategy strategy, Draws draws) {
    return new IndexedPlacer(strategy, draws, 1 << 20);
  }

  @Override
  public List<Strategy> strategies() {
    return Mixes.all().stream().map(Strategy::of).filter(IndexedPlacer::indexable).toList();
  }
}
