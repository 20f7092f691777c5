package dev.berth.traces.utilisation;

import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;

/**
 * CPU readings at a fixed interval from the instance's start; each holds until the next one, the
 * last for ever. Other channels are not modelled.
 */
public final class SeriesUtilisation implements Utilisation {

  private final float[] cpuShares;
  private final long intervalTicks;

  /**
   * The readings of one instance.
   *
   * @param cpuShares of the requested vCPUs, 0 to 1; at least one; not copied
   * @param intervalTicks between two readings, positive
   */
  public SeriesUtilisation(float[] cpuShares, long intervalTicks) {
    if (cpuShares.length == 0 || intervalTicks <= 0) {
      throw new IllegalArgumentException(
          "A series needs a reading (it has %d) and a positive intervalTicks (%d)."
              .formatted(cpuShares.length, intervalTicks));
    }
    this.cpuShares = cpuShares;
    this.intervalTicks = intervalTicks;
  }

  @Override
  public double at(Channel channel, long startTick, long tick) {
    if (channel != Channel.CPU) {
      return Double.NaN;
    }
    long index = (tick - startTick) / intervalTicks;
    return cpuShares[(int) Math.min(index, cpuShares.length - 1)];
  }
}
