package dev.berth.contract;

import dev.berth.draws.Draws;
import dev.berth.laws.Decider;
import dev.berth.laws.DecisionLawbook;
import dev.berth.laws.MetamorphicLawbook;
import dev.berth.placer.Placer;
import dev.berth.strategy.Strategy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every placer promises, with each of these strategies: to decide as the scan does. */
public interface PlacerContract {

  /** A new placer. */
  Placer placer(Strategy strategy, Draws draws);

  /** Strategies that the placer can apply. */
  List<Strategy> strategies();

  @TestFactory
  default Stream<DynamicTest> laws() {
    List<Decider> subjects =
        strategies().stream()
            .map(s -> new Decider(s.name(), s.spec(), Strategy::of, this::placer))
            .toList();
    return Stream.concat(
        LawTests.of(DecisionLawbook.ALL, subjects), LawTests.of(MetamorphicLawbook.ALL, subjects));
  }
}
