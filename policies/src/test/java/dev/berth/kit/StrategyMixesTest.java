package dev.berth.kit;

import dev.berth.contract.StrategyContract;
import dev.berth.laws.Decider;
import java.util.List;

class StrategyMixesTest implements StrategyContract {

  @Override
  public List<Decider> subjects() {
    return Mixes.all().stream().map(Decider::of).toList();
  }
}
