package dev.berth.sim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Max-min fairness by its definition: nobody could have more without one who has less losing. */
class FairSharesLaws {

  private static final double HAIR = 1e-9;

  @Test
  void table() {
    FairShares shares = new FairShares(new double[] {10, 10, 4, 100});
    assertArrayEquals(new double[] {10}, shares.rates(new int[] {0}, new int[] {1}), HAIR);
    // Two leave host 0: 10 / 2 each.
    assertArrayEquals(new double[] {5, 5}, shares.rates(new int[] {0, 0}, new int[] {1, 3}), HAIR);
    // Host 2 takes 4; what it leaves of host 0's 10 goes to the other: 6.
    assertArrayEquals(new double[] {4, 6}, shares.rates(new int[] {0, 0}, new int[] {2, 3}), HAIR);
    // Full duplex: opposite directions do not disturb each other.
    assertArrayEquals(
        new double[] {10, 10}, shares.rates(new int[] {0, 1}, new int[] {1, 0}), HAIR);
    // Three into host 1, one of them held to 4 / 1 by host 2: min(10 / 3, 4) each.
    assertArrayEquals(
        new double[] {10 / 3.0, 10 / 3.0, 10 / 3.0},
        shares.rates(new int[] {0, 2, 3}, new int[] {1, 1, 1}),
        HAIR);
  }

  @Property(tries = 300)
  void everyFlow_hasAFullSideOnWhichNobodyHasMore(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 4) Integer> senders,
      @ForAll @IntRange(min = 1, max = 4) int shift,
      @ForAll @Size(5) List<@IntRange(min = 1, max = 50) Integer> capacities) {
    int[] from = senders.stream().mapToInt(row -> row).toArray();
    int[] to = Arrays.stream(from).map(row -> (row + shift) % 5).toArray();
    double[] capacity = capacities.stream().mapToDouble(each -> each).toArray();
    double[] rates = new FairShares(capacity).rates(from, to);
    for (int flow = 0; flow < rates.length; flow++) {
      boolean bottleneck =
          isBottleneck(from, from[flow], rates, rates[flow], capacity[from[flow]])
              || isBottleneck(to, to[flow], rates, rates[flow], capacity[to[flow]]);
      assertTrue(bottleneck, "flow " + flow + " of " + Arrays.toString(rates));
    }
    for (int row = 0; row < 5; row++) {
      assertTrue(sum(from, row, rates) <= capacity[row] + HAIR);
      assertTrue(sum(to, row, rates) <= capacity[row] + HAIR);
    }
  }

  private static boolean isBottleneck(
      int[] side, int row, double[] rates, double rate, double capacity) {
    double most = 0;
    for (int flow = 0; flow < side.length; flow++) {
      most = side[flow] == row ? Math.max(most, rates[flow]) : most;
    }
    return Math.abs(sum(side, row, rates) - capacity) < HAIR && rate >= most - HAIR;
  }

  private static double sum(int[] side, int row, double[] rates) {
    double sum = 0;
    for (int flow = 0; flow < side.length; flow++) {
      sum += side[flow] == row ? rates[flow] : 0;
    }
    return sum;
  }
}
