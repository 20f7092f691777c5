package dev.berth.scenarios.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.contract.StrategyContract;
import dev.berth.laws.Decider;
import dev.berth.scenarios.spec.ShippedStrategies;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every strategy that ships, under every law of a decision. */
class ShippedStrategiesTest implements StrategyContract {

  @Override
  public List<Decider> subjects() {
    return ShippedStrategies.all().stream().map(Decider::of).toList();
  }

  @Test
  void everyShippedStrategy_runsTheContract() {
    assertEquals(ShippedStrategies.NAMES, subjects().stream().map(Decider::name).toList());
  }
}
