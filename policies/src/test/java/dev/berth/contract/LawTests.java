package dev.berth.contract;

import dev.berth.laws.Law;
import dev.berth.laws.RelocationLaw;
import dev.berth.laws.Trials;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Laws as tests: one per law and subject. */
final class LawTests {

  private LawTests() {}

  static <T> Stream<DynamicTest> of(List<Law<T>> laws, List<T> subjects) {
    return subjects.stream()
        .flatMap(
            subject ->
                laws.stream()
                    .map(
                        law ->
                            DynamicTest.dynamicTest(
                                subject + ": " + law.name(),
                                () -> Trials.configured().require(law, subject))));
  }

  static <T, S> Stream<DynamicTest> ofRelocation(List<RelocationLaw<T, S>> laws, List<T> subjects) {
    return subjects.stream()
        .flatMap(
            subject ->
                laws.stream()
                    .map(
                        law ->
                            DynamicTest.dynamicTest(
                                subject + ": " + law.name(),
                                () -> Trials.configured().require(law, subject))));
  }
}
