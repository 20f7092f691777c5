package dev.berth.scenarios.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.scenarios.spec.SweepDesign.Kind;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SweepDesignTest {

  @Test
  void full_takesAll_theLastFactorFastest() {
    assertEquals(
        List.of(List.of(0, 0), List.of(0, 1), List.of(1, 0), List.of(1, 1)),
        new SweepDesign(Kind.FULL, 0).choose(List.of(2, 2), 1));
  }

  @Test
  void oneAtATime_variesEachFromTheFirstLevels() {
    assertEquals(
        List.of(List.of(0, 0), List.of(1, 0), List.of(2, 0), List.of(0, 1)),
        new SweepDesign(Kind.ONE_AT_A_TIME, 0).choose(List.of(3, 2), 1));
  }

  @Property(tries = 100)
  void latinHypercube_showsEveryLevelOnce(
      @ForAll @IntRange(min = 2, max = 12) int points, @ForAll long seed) {
    List<List<Integer>> chosen =
        new SweepDesign(Kind.LATIN_HYPERCUBE, points).choose(List.of(points, points), seed);
    assertEquals(points, chosen.size());
    for (int factor = 0; factor < 2; factor++) {
      int column = factor;
      List<Integer> levels = chosen.stream().map(point -> point.get(column)).sorted().toList();
      assertEquals(java.util.stream.IntStream.range(0, points).boxed().toList(), levels);
    }
    assertEquals(
        chosen,
        new SweepDesign(Kind.LATIN_HYPERCUBE, points).choose(List.of(points, points), seed));
    assertEquals(1, Collections.frequency(chosen, chosen.get(0)));
  }
}
