package dev.berth.contract;

import dev.berth.laws.ConstraintLawbook;
import dev.berth.laws.ConstraintUnderLaw;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every constraint promises; a test class passes by naming its constraints. */
public interface ConstraintContract {

  List<ConstraintUnderLaw> subjects();

  @TestFactory
  default Stream<DynamicTest> laws() {
    return LawTests.of(ConstraintLawbook.ALL, subjects());
  }
}
