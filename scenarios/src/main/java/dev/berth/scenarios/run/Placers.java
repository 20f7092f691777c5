package dev.berth.scenarios.run;

import dev.berth.draws.Draws;
import dev.berth.placer.IndexedPlacer;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;

/** The fastest placer for a strategy; all placers decide alike. */
final class Placers {

  private static final long INDEX_BYTES = 64L << 20;

  private Placers() {}

  static Placer of(StrategySpec spec, Draws draws) {
    Strategy strategy = Strategy.of(spec);
    return IndexedPlacer.indexable(strategy)
        ? new IndexedPlacer(strategy, draws, INDEX_BYTES)
        : new ScanPlacer(strategy, draws);
  }
}
