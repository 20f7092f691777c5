package dev.berth.traces.bitbrains;

import dev.berth.workload.Channel;
import java.util.Arrays;

/** Samples of one instance while they are read, in columns that grow. */
final class Readings {

  private static final int FIRST_CAPACITY = 1024;

  private int[] atSeconds = new int[FIRST_CAPACITY];
  private final float[][] values = new float[Channel.ALL.size()][FIRST_CAPACITY];
  private int count;

  /** Adds a sample; its time, from the first one, must go forward. */
  void add(int sampledAtSeconds, float[] sample) {
    if (count == atSeconds.length) {
      atSeconds = Arrays.copyOf(atSeconds, 2 * count);
      for (int c = 0; c < values.length; c++) {
        values[c] = Arrays.copyOf(values[c], 2 * count);
      }
    }
    atSeconds[count] = sampledAtSeconds;
    for (int c = 0; c < values.length; c++) {
      values[c][count] = sample[c];
    }
    count++;
  }

  int count() {
    return count;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Seconds from the first sample to the last. */
  int spanSeconds() {
    return atSeconds[count - 1];
  }

  SampledUtilisation toUtilisation() {
    float[][] columns = new float[values.length][];
    for (int c = 0; c < values.length; c++) {
      columns[c] = Arrays.copyOf(values[c], count);
    }
    return new SampledUtilisation(Arrays.copyOf(atSeconds, count), columns);
  }
}
