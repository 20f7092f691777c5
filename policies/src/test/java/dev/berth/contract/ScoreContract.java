package dev.berth.contract;

import dev.berth.laws.ScoreLawbook;
import dev.berth.laws.ScoreUnderLaw;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every score promises; a test class passes by naming its scores. */
public interface ScoreContract {

  List<ScoreUnderLaw> subjects();

  @TestFactory
  default Stream<DynamicTest> laws() {
    return LawTests.of(ScoreLawbook.ALL, subjects());
  }
}
