package dev.berth.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.contract.SelectorContract;
import dev.berth.laws.SelectorUnderLaw;
import dev.berth.relocation.selector.Selectors;
import dev.berth.term.TermType;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedSelectorsTest implements SelectorContract {

  @Override
  public List<SelectorUnderLaw> subjects() {
    return ShippedTerms.selectors();
  }

  @Test
  void everyRegisteredSelector_runsTheContract() {
    assertEquals(
        Selectors.REGISTRY.all().stream().map(TermType::name).collect(Collectors.toSet()),
        subjects().stream()
            .map(s -> s.name().replaceFirst("\\{.*", ""))
            .collect(Collectors.toSet()));
  }
}
