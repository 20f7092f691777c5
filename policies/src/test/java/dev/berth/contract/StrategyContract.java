package dev.berth.contract;

import dev.berth.laws.Decider;
import dev.berth.laws.DecisionLawbook;
import dev.berth.laws.MetamorphicLawbook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every strategy promises; a test class passes by naming its strategies. */
public interface StrategyContract {

  List<Decider> subjects();

  @TestFactory
  default Stream<DynamicTest> laws() {
    return Stream.concat(
        LawTests.of(DecisionLawbook.ALL, subjects()),
        LawTests.of(MetamorphicLawbook.ALL, subjects()));
  }
}
