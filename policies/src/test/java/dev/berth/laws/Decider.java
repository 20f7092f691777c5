package dev.berth.laws;

import dev.berth.draws.Draws;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A strategy with a placer that applies it.
 *
 * @param compile makes a strategy of its specification; a user's own terms come in here
 * @param placer makes a new placer each time
 */
public record Decider(
    String name,
    StrategySpec spec,
    Function<StrategySpec, Strategy> compile,
    BiFunction<Strategy, Draws, Placer> placer) {

  static final Draws DRAWS = new Draws(7);

  /** A strategy of known terms, by the placer that defines the truth. */
  public static Decider of(StrategySpec spec) {
    return new Decider(spec.name(), spec, Strategy::of, ScanPlacer::new);
  }

  public Strategy strategy() {
    return compile.apply(spec);
  }

  Decider with(StrategySpec other) {
    return new Decider(name, other, compile, placer);
  }

  Placer newPlacer() {
    return placer.apply(strategy(), DRAWS);
  }

  /** What a new placer decides about the situation's request. */
  Decided decide(FleetView fleet, Situation situation) {
    return decide(newPlacer(), fleet, situation, -1);
  }

  static Decided decide(Placer placer, FleetView fleet, Situation situation, int cursor) {
    Choice choice = new Choice();
    placer.choose(fleet, situation.request(), 0, cursor, choice);
    return new Decided(choice.winner(), choice.runnerUp(), choice.margin());
  }

  /** A choice that stays. */
  record Decided(int winner, int runnerUp, double margin) {}

  @Override
  public String toString() {
    return name;
  }
}
