package dev.berth.scenarios.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A bound is below every packing, and above the fluid bound where items are large. */
class DualFeasibleTest {

  @Test
  void largeItems_needABinEach() {
    // Six of 0.6: the fluid bound is ceil(3.6) = 4, but no two fit one bin.
    assertEquals(6, DualFeasible.bins(counts(List.of(6, 6, 6, 6, 6, 6)), 10));
    // Seven just above a third: at most two per bin, 4 bins; u(2) gives 7 x floor(3 x 0.34) / 2.
    assertEquals(4, DualFeasible.bins(counts(List.of(34, 34, 34, 34, 34, 34, 34)), 100));
    // Halves fit in pairs, and smaller ones fill: ceil(2.5) = 3.
    assertEquals(3, DualFeasible.bins(counts(List.of(5, 5, 5, 5, 5)), 10));
  }

  @Property(tries = 500)
  void noPacking_usesFewerBins(
      @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 20) Integer> items) {
    long bound = DualFeasible.bins(counts(items), 20);
    long fluid = (items.stream().mapToLong(i -> i).sum() + 19) / 20;
    int optimum = optimum(items, 20);
    assertTrue(bound <= optimum, bound + " > " + optimum);
    assertTrue(bound >= fluid, bound + " < " + fluid);
  }

  private static SortedMap<Long, Integer> counts(List<Integer> items) {
    TreeMap<Long, Integer> counts = new TreeMap<>();
    items.forEach(item -> counts.merge((long) item, 1, Integer::sum));
    return counts;
  }

  /** By trying all ways to put each item into an open bin or a new one. */
  private static int optimum(List<Integer> items, int capacity) {
    List<Integer> falling = new ArrayList<>(items);
    falling.sort(Comparator.reverseOrder());
    return fewest(falling, 0, new ArrayList<>(), capacity, items.size());
  }

  private static int fewest(
      List<Integer> items, int next, List<Integer> bins, int capacity, int best) {
    if (bins.size() >= best || next == items.size()) {
      return Math.min(best, bins.size());
    }
    int found = best;
    for (int bin = 0; bin < bins.size(); bin++) {
      if (bins.get(bin) + items.get(next) <= capacity) {
        bins.set(bin, bins.get(bin) + items.get(next));
        found = fewest(items, next + 1, bins, capacity, found);
        bins.set(bin, bins.get(bin) - items.get(next));
      }
    }
    bins.add(items.get(next));
    found = fewest(items, next + 1, bins, capacity, found);
    bins.remove(bins.size() - 1);
    return found;
  }
}
