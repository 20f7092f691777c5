package dev.berth.contract;

import dev.berth.laws.DetectorLawbook;
import dev.berth.laws.DetectorUnderLaw;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every detector promises; a test class passes by naming its detectors. */
public interface DetectorContract {

  List<DetectorUnderLaw> subjects();

  @TestFactory
  default Stream<DynamicTest> laws() {
    return LawTests.ofRelocation(DetectorLawbook.ALL, subjects());
  }
}
