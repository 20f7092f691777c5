package dev.berth.relocation.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.laws.Crowd;
import dev.berth.laws.Crowd.Member;
import dev.berth.model.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Selectors by hand. */
class SelectorsTest {

  private static final List<Double> NONE = List.of();

  private static int select(String name, @Nullable Metric cause, Member... members) {
    return Selectors.REGISTRY
        .get(name)
        .create(Map.of())
        .select(new Crowd(List.of(members), cause, 1).seen(), new double[members.length]);
  }

  private static Member member(double memoryMiB, double utilisation, double powerWatts) {
    return new Member(memoryMiB, utilisation, NONE, powerWatts);
  }

  @Test
  void eachSelector_prefersWhatItIsNamedAfter() {
    Member[] members = {member(1740, 0.2, 9), member(613, 0.9, 5), member(870, 0.1, Double.NaN)};
    assertEquals(1, select("minimum-migration-time", null, members));
    assertEquals(2, select("minimum-utilisation", null, members));
    assertEquals(0, select("highest-power", null, members));
    assertEquals(0, select("cause-aware", Metric.POWER, members));
    // without a cause the processor is relieved
    assertEquals(1, select("cause-aware", null, members));
  }

  @Test
  void theFirstOfEquals_leaves() {
    assertEquals(
        1,
        select(
            "minimum-migration-time",
            null,
            member(870, 0, 0),
            member(613, 0, 0),
            member(613, 0, 0)));
  }

  @Test
  void withoutAnyKnownContribution_theFirstLeaves() {
    assertEquals(0, select("cause-aware", Metric.DISK_IOPS, member(870, 0, 0), member(613, 0, 0)));
  }

  private static Member past(double memoryMiB, double... history) {
    return new Member(memoryMiB, 0.5, Arrays.stream(history).boxed().toList(), 0);
  }

  @Test
  void maximumCorrelation_takesWhatTheOthersExplain() {
    // the third is nearly the sum of the second and fourth, and varies most; the first goes its way
    double[] a = {0.1, 0.5, 0.1, 0.5, 0.1, 0.5};
    double[] b = {0.1, 0.1, 0.4, 0.4, 0.1, 0.2};
    double[] sum = {0.21, 0.59, 0.51, 0.89, 0.2, 0.71};
    double[] own = {0.6, 0.2, 0.3, 0.6, 0.6, 0.2};
    assertEquals(
        2, select("maximum-correlation", null, past(1, own), past(2, a), past(3, sum), past(4, b)));
  }

  @Test
  void ofTwo_itIsTheSquareOfPearsonsCoefficient() {
    double[] a = {0.1, 0.5, 0.3, 0.9, 0.2, 0.7};
    double[] b = {0.3, 0.1, 0.4, 0.0, 0.5, 0.1};
    double[] wanted = new double[2];
    new MaximumCorrelation(30, 0)
        .rank(new Crowd(List.of(past(1, a), past(2, b)), null, 1).seen(), wanted);
    double r = new PearsonsCorrelation().correlation(a, b);
    assertEquals(r * r, wanted[0], 1e-12);
    assertEquals(r * r, wanted[1], 1e-12);
  }

  @Test
  void whereNoFitCanBeMade_theSmallestMemoryLeaves() {
    // fewer samples than instances, and histories that are multiples of each other
    assertEquals(1, select("maximum-correlation", null, past(9, 0.1), past(5, 0.4)));
    assertEquals(
        1,
        select(
            "maximum-correlation",
            null,
            past(9, 0, 0, 0, 0),
            past(5, 0, 0, 0, 0),
            past(7, 0.5, 0.1, 0.9, 0.3)));
  }

  @Test
  void random_takesEachAboutEquallyOften() {
    int[] chosen = new int[3];
    for (long seed = 0; seed < 3000; seed++) {
      Crowd crowd =
          new Crowd(List.of(member(1, 0, 0), member(2, 0, 0), member(3, 0, 0)), null, seed);
      chosen[new RandomInstance().select(crowd.seen(), new double[3])]++;
    }
    for (int count : chosen) {
      // 1000 expected, standard deviation sqrt(3000 x 1/3 x 2/3) = 26: within six
      assertTrue(Math.abs(count - 1000) < 160, Arrays.toString(chosen));
    }
  }
}
