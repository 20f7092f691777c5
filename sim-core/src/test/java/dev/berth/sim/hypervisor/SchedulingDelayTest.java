package dev.berth.sim.hypervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The wait for a processor, beside the exact wait of queues that have one. */
class SchedulingDelayTest {

  private static final double MANY = 1e9;

  @Test
  void whereEachVcpuHasAProcessor_noneWaits() {
    assertEquals(0, SchedulingDelay.slices(0.9, 8, 1), 0);
    // 12 vCPUs on 8 processors, all runnable: half a round.
    assertEquals(0.5, SchedulingDelay.slices(1.5, 8, 1.5), 1e-12);
  }

  @Test
  void oneProcessor_isTheQueueMM1() {
    // use / (1 - use): 1 at 0.5, 4 at 0.8.
    assertEquals(1, SchedulingDelay.slices(0.5, 1, MANY), 1e-12);
    assertEquals(4, SchedulingDelay.slices(0.8, 1, MANY), 1e-12);
    assertEquals(0, SchedulingDelay.slices(0, 1, MANY), 0);
  }

  @Test
  void aboveSaturation_theTurnsOfTheOthersAreAdded() {
    // Three want what one can do: two turns of others, and the bounded queue 0.98 / 0.02 = 49.
    assertEquals(51, SchedulingDelay.slices(3, 1, MANY), 1e-9);
  }

  @Property(tries = 300)
  void manyProcessors_areNearErlangC(
      @ForAll @DoubleRange(min = 0.7, max = 0.95) double use,
      @ForAll @IntRange(min = 2, max = 64) int processors) {
    double exact = erlangC(use, processors) / (processors * (1 - use));
    double fast = SchedulingDelay.slices(use, processors, MANY);
    // Where processors are busy the approximation is within a tenth, or a hundredth of a slice.
    assertEquals(exact, fast, 0.1 * exact + 0.01, use + " " + processors);
  }

  /** The chance of a wait in the queue M/M/c, by the recursion of Erlang B. */
  private static double erlangC(double use, int processors) {
    double load = use * processors;
    double blocked = 1;
    for (int i = 1; i <= processors; i++) {
      blocked = load * blocked / (i + load * blocked);
    }
    return blocked / (1 - use * (1 - blocked));
  }

  @Property(tries = 300)
  void more_neverWaitsLess(
      @ForAll @DoubleRange(min = 0, max = 4) double load,
      @ForAll @DoubleRange(min = 0, max = 1) double more,
      @ForAll @IntRange(min = 1, max = 64) int processors,
      @ForAll @DoubleRange(min = 0, max = 100) double crowd) {
    double wait = SchedulingDelay.slices(load, processors, crowd);
    assertTrue(SchedulingDelay.slices(load + more, processors, crowd) >= wait);
    assertTrue(SchedulingDelay.slices(load, processors + 1, crowd) <= wait + 1e-12);
  }
}
