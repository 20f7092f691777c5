package dev.berth.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Processor time of the calling thread, which other programs of the machine change little. */
final class CpuClock {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuClock() {}

  /** The seconds that a task takes of this thread. */
  static double seconds(Runnable task) {
    long start = THREADS.getCurrentThreadCpuTime();
    task.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / NANOS_PER_SECOND;
  }

  /** Runs a task so often and keeps each run's seconds, in ascending order. */
  static double[] sorted(int runs, Runnable task) {
    double[] seconds = new double[runs];
    for (int run = 0; run < runs; run++) {
      seconds[run] = seconds(task);
    }
    Arrays.sort(seconds);
    return seconds;
  }

  /** The middle of sorted values; the lower one of an even number. */
  static double median(double[] sorted) {
    return sorted[(sorted.length - 1) / 2];
  }

  /** The largest over the smallest of sorted values, less one, as a share. */
  static double spread(double[] sorted) {
    return sorted[sorted.length - 1] / sorted[0] - 1;
  }
}
