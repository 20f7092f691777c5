package dev.berth.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.laws.ConstraintLawbook;
import dev.berth.laws.Decider;
import dev.berth.laws.DecisionLawbook;
import dev.berth.laws.DetectorLawbook;
import dev.berth.laws.Law;
import dev.berth.laws.MetamorphicLawbook;
import dev.berth.laws.RelocationLaw;
import dev.berth.laws.ScoreLawbook;
import dev.berth.laws.ScoreUnderLaw;
import dev.berth.laws.SelectorLawbook;
import dev.berth.laws.Trials;
import dev.berth.laws.Trials.CounterExample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every planted bug is caught, with any of these seeds; nothing that ships is accused. */
class PlantedBugsTest {

  private static final int CATCHING_SEEDS = 3;
  private static final int ACQUITTING_SEEDS = 20;
  private static final int ACQUITTING_TRIES = 25;

  @TestFactory
  Stream<DynamicTest> everyPlantedBug_isCaught() {
    List<DynamicTest> tests = new ArrayList<>();
    PlantedScores.all().forEach(s -> tests.add(caught(s.name(), ScoreLawbook.ALL, s)));
    PlantedConstraints.all().forEach(c -> tests.add(caught(c.name(), ConstraintLawbook.ALL, c)));
    PlantedPlacers.all().forEach(d -> tests.add(caught(d.name(), decisions(), d)));
    PlantedDetectors.all().forEach(d -> tests.add(caughtMoving(d.name(), DetectorLawbook.ALL, d)));
    PlantedSelectors.all().forEach(s -> tests.add(caughtMoving(s.name(), SelectorLawbook.ALL, s)));
    assertTrue(tests.size() >= 15, "too few planted bugs: " + tests.size());
    return tests.stream();
  }

  private static <T> DynamicTest caught(String name, List<Law<T>> laws, T subject) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          for (long seed = 1; seed <= CATCHING_SEEDS; seed++) {
            Optional<CounterExample> found =
                first(new Trials(seed, Trials.DEFAULT_TRIES), laws, subject);
            assertTrue(found.isPresent(), "not caught with seed " + seed);
          }
        });
  }

  private static <T, S> DynamicTest caughtMoving(
      String name, List<RelocationLaw<T, S>> laws, T subject) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          for (long seed = 1; seed <= CATCHING_SEEDS; seed++) {
            Trials trials = new Trials(seed, Trials.DEFAULT_TRIES);
            assertTrue(
                laws.stream().anyMatch(law -> trials.search(law, subject).isPresent()),
                "not caught with seed " + seed);
          }
        });
  }

  private static <T> Optional<CounterExample> first(Trials trials, List<Law<T>> laws, T subject) {
    return laws.stream().flatMap(law -> trials.search(law, subject).stream()).findFirst();
  }

  private static List<Law<Decider>> decisions() {
    return Stream.concat(DecisionLawbook.ALL.stream(), MetamorphicLawbook.ALL.stream()).toList();
  }

  @TestFactory
  Stream<DynamicTest> nothingThatShips_isAccused() {
    return Stream.iterate(100L, seed -> seed + 1)
        .limit(ACQUITTING_SEEDS)
        .map(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> acquit(new Trials(seed, ACQUITTING_TRIES))));
  }

  private static void acquit(Trials trials) {
    ScoreLawbook.ALL.forEach(l -> ShippedTerms.scores().forEach(s -> trials.require(l, s)));
    ConstraintLawbook.ALL.forEach(
        l -> ShippedTerms.constraints().forEach(c -> trials.require(l, c)));
    DetectorLawbook.ALL.forEach(l -> ShippedTerms.detectors().forEach(d -> trials.require(l, d)));
    SelectorLawbook.ALL.forEach(l -> ShippedTerms.selectors().forEach(s -> trials.require(l, s)));
    decisions().forEach(l -> Mixes.all().forEach(m -> trials.require(l, Decider.of(m))));
  }

  @Test
  void aCounterExample_isSmallAndReadable() {
    ScoreUnderLaw tooLarge =
        PlantedScores.all().stream()
            .filter(s -> s.name().equals("above one"))
            .findFirst()
            .orElseThrow();
    CounterExample found =
        new Trials(1, Trials.DEFAULT_TRIES).search(ScoreLawbook.ALL.get(0), tooLarge).orElseThrow();
    // one instance on one host is what it takes
    assertEquals(1, found.situation().hosts().size(), found.text());
    assertEquals(1, found.situation().steps().size(), found.text());
    assertTrue(found.text().contains("datacenter:"), found.text());
  }
}
