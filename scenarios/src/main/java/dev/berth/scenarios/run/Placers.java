package dev.berth.scenarios.run;

import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.placer.IndexedPlacer;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.scenarios.spec.Scenario.PlacerKind;
import dev.berth.state.Aspect;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import java.util.Locale;
import java.util.stream.Collectors;

/** The placer of a cell; all placers decide alike. */
final class Placers {

  private static final long INDEX_BYTES = 64L << 20;

  private Placers() {}

  /**
   * @throws BadInputException for a consolidation run, in which nothing is launched
   */
  static Placer of(Cell cell, Draws draws) {
    if (cell.scenario().consolidation().isPresent()) {
      throw new BadInputException(
          "The scenario %s is a consolidation run, which has no launch decisions; only berth run, report and compare know it."
              .formatted(cell.scenario().name()));
    }
    Strategy strategy = Strategy.of(cell.strategy());
    return indexed(cell.scenario().placer(), strategy)
        ? new IndexedPlacer(strategy, draws, INDEX_BYTES)
        : new ScanPlacer(strategy, draws);
  }

  /** Which placer a strategy gets, and why where it is not the index. */
  static String description(PlacerKind kind, StrategySpec spec) {
    Strategy strategy = Strategy.of(spec);
    if (indexed(kind, strategy)) {
      return "index";
    }
    return kind == PlacerKind.SCAN
        ? "scan: the scenario asks for it"
        : "scan: an index cannot follow all that the strategy reads (%s)"
            .formatted(reads(strategy));
  }

  private static boolean indexed(PlacerKind kind, Strategy strategy) {
    return kind != PlacerKind.SCAN && IndexedPlacer.indexable(strategy);
  }

  private static String reads(Strategy strategy) {
    return strategy.reads().stream().map(Placers::word).collect(Collectors.joining(", "));
  }

  private static String word(Aspect aspect) {
    return aspect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
