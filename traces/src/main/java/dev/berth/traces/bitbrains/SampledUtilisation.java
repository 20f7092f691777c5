package dev.berth.traces.bitbrains;

import dev.berth.model.Ticks;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.util.Arrays;

/**
 * Samples of all channels at uneven instants from the instance's start; each holds until the next
 * one, the last for ever. Found by binary search.
 */
final class SampledUtilisation implements Utilisation {

  private final int[] atSeconds;
  private final float[][] byChannel;

  /** Increasing instants from 0, and as many values of every channel; not copied. */
  SampledUtilisation(int[] atSeconds, float[][] byChannel) {
    this.atSeconds = atSeconds;
    this.byChannel = byChannel;
  }

  @Override
  public double at(Channel channel, long startTick, long tick) {
    long seconds = (tick - startTick) / Ticks.PER_SECOND;
    int found = Arrays.binarySearch(atSeconds, (int) Math.min(seconds, Integer.MAX_VALUE));
    int sample = found >= 0 ? found : -found - 2;
    return byChannel[channel.ordinal()][sample];
  }
}
