package dev.berth.contract;

import dev.berth.laws.SelectorLawbook;
import dev.berth.laws.SelectorUnderLaw;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every selector promises; a test class passes by naming its selectors. */
public interface SelectorContract {

  List<SelectorUnderLaw> subjects();

  @TestFactory
  default Stream<DynamicTest> laws() {
    return LawTests.ofRelocation(SelectorLawbook.ALL, subjects());
  }
}
