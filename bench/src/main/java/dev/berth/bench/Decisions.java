package dev.berth.bench;

import com.sun.management.ThreadMXBean;
import dev.berth.draws.Draws;
import dev.berth.placer.IndexedPlacer;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.Aspect;
import dev.berth.strategy.Strategy;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What decisions cost on a loaded fleet, on one thread: a decision is an arrival placed, booked and
 * running, and the departure of a random instance.
 *
 * @param perSecond of processor time, median of the runs
 * @param spread largest over smallest run less one
 * @param slowestMicros wall clock under which 99.9 % of the decisions stay
 * @param bytes allocated per decision, the stored placement included
 */
record Decisions(double perSecond, double spread, double slowestMicros, double bytes) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long INDEX_BYTES = 1L << 30;
  private static final double NANOS_PER_MICRO = 1000;

  /** By the index, on a fleet of so many hosts and request classes. */
  static Decisions ofIndex(BenchStrategies strategy, int hosts, int classes, int runs, int steps) {
    return of(index(strategy.strategy()), hosts, classes, runs, steps);
  }

  /** By the scan. */
  static Decisions ofScan(BenchStrategies strategy, int hosts, int classes, int runs, int steps) {
    return of(new ScanPlacer(strategy.strategy(), new Draws(1)), hosts, classes, runs, steps);
  }

  private static Placer index(Strategy strategy) {
    return new IndexedPlacer(strategy, new Draws(1), INDEX_BYTES);
  }

  private static Decisions of(Placer placer, int hosts, int classes, int runs, int steps) {
    Strategy strategy = placer.strategy();
    boolean counts = strategy.reads().contains(Aspect.TENANT_COUNTS);
    LoadedFleet fleet = new LoadedFleet(hosts, classes, counts, 1);
    fleet.fill(index(strategy));
    steps(fleet, placer, steps);
    steps(fleet, placer, steps);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    steps(fleet, placer, steps);
    double bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) steps;
    double[] seconds = CpuClock.sorted(runs, () -> steps(fleet, placer, steps));
    return new Decisions(
        steps / CpuClock.median(seconds),
        CpuClock.spread(seconds),
        slowest(fleet, placer, steps) / NANOS_PER_MICRO,
        bytes);
  }

  private static void steps(LoadedFleet fleet, Placer placer, int steps) {
    for (int step = 0; step < steps; step++) {
      fleet.step(placer);
    }
  }

  private static long slowest(LoadedFleet fleet, Placer placer, int steps) {
    long[] nanos = new long[steps];
    for (int step = 0; step < steps; step++) {
      long start = System.nanoTime();
      fleet.step(placer);
      nanos[step] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[steps - 1 - steps / 1000];
  }
}
