package dev.berth.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.berth.constraint.Constraints;
import dev.berth.contract.ConstraintContract;
import dev.berth.laws.ConstraintUnderLaw;
import dev.berth.term.TermType;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedConstraintsTest implements ConstraintContract {

  @Override
  public List<ConstraintUnderLaw> subjects() {
    return ShippedTerms.constraints();
  }

  @Test
  void everyRegisteredConstraint_runsTheContractAgainstAReference() {
    assertEquals(
        Constraints.REGISTRY.all().stream().map(TermType::name).collect(Collectors.toSet()),
        subjects().stream()
            .map(s -> s.name().replaceFirst("\\{.*", ""))
            .collect(Collectors.toSet()));
    subjects().forEach(s -> assertNotNull(s.reference(), s + " has no reference"));
  }
}
