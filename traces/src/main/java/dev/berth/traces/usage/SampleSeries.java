package dev.berth.traces.usage;

import java.util.Arrays;

/** Readings of one instance in order of time, in columns that grow. */
final class SampleSeries {

  private static final int FIRST_CAPACITY = 8;

  private int[] atSeconds = new int[FIRST_CAPACITY];
  private float[] cpu = new float[FIRST_CAPACITY];
  private float[] memory = new float[FIRST_CAPACITY];
  private int count;

  /** Adds a reading; false where its time does not go forward or is beyond 68 years. */
  boolean add(long seconds, float cpuValue, float memoryValue) {
    if (seconds > Integer.MAX_VALUE || (count > 0 && seconds <= atSeconds[count - 1])) {
      return false;
    }
    if (count == atSeconds.length) {
      resize(2 * count);
    }
    atSeconds[count] = (int) seconds;
    cpu[count] = cpuValue;
    memory[count] = memoryValue;
    count++;
    return true;
  }

  /** Without room to grow. */
  SampleSeries trimmed() {
    resize(count);
    return this;
  }

  int count() {
    return count;
  }

  /** The reading that holds at an instant; before the first, the first. */
  int indexAt(long seconds) {
    int key = (int) Math.min(Integer.MAX_VALUE, Math.max(0, seconds));
    int found = Arrays.binarySearch(atSeconds, 0, count, key);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }

  float cpu(int index) {
    return cpu[index];
  }

  float memory(int index) {
    return memory[index];
  }

  private void resize(int capacity) {
    atSeconds = Arrays.copyOf(atSeconds, capacity);
    cpu = Arrays.copyOf(cpu, capacity);
    memory = Arrays.copyOf(memory, capacity);
  }
}
