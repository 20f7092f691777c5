package dev.berth.sim.hypervisor;

/**
 * How long a vCPU that became runnable waits for a processor, in time slices. Below saturation it
 * is the mean wait of the queue M/M/c by Sakasegawa's approximation, use^(sqrt(2(c+1))-1) / (c (1 -
 * use)), exact for c = 1 (Sakasegawa, Ann. Inst. Statist. Math. 29, 1977), bounded at a use of 98 %
 * (assumed); above it, the others' turns of a round are added, load / c - 1 (round robin). Since no
 * more vCPUs can wait than there are, it is never above their round, vCPUs / c - 1: where each vCPU
 * has a processor, none waits.
 */
public final class SchedulingDelay {

  /** Use from which on the queue's wait stays as it is. */
  public static final double MOST_USE = 0.98;

  private SchedulingDelay() {}

  /**
   * @param load asked of the processors, as a share of what they can do; above 1 when too much
   * @param processors that serve it, above 0
   * @param vcpusPerProcessor that there are
   */
  public static double slices(double load, double processors, double vcpusPerProcessor) {
    double open = queued(load, processors) + rounds(load);
    return Math.min(open, Math.max(0, vcpusPerProcessor - 1));
  }

  /** The part of it that is there because more is asked for than can be done. */
  public static double rounds(double load) {
    return Math.max(0, load - 1);
  }

  private static double queued(double load, double processors) {
    double use = Math.min(MOST_USE, load);
    if (use <= 0) {
      return 0;
    }
    double exponent = StrictMath.sqrt(2 * (processors + 1)) - 1;
    return StrictMath.pow(use, exponent) / (processors * (1 - use));
  }
}
