package dev.berth.relocation.detector;

import java.util.Arrays;

/**
 * What a detector sees of one host: the load that is demanded of it now, and samples of its load at
 * even distances up to now, newest first. A load is a share of the host's capacity and may exceed
 * 1. Filled anew for every question; not for use by several threads.
 */
public final class LoadHistory {

  private final double[] samples;
  private final double[] work;
  private int size;
  private double now;
  private int samplesAhead = 1;

  /**
   * An idle host without samples.
   *
   * @param capacity the most samples it can hold
   */
  public LoadHistory(int capacity) {
    samples = new double[capacity];
    work = new double[capacity];
  }

  /**
   * Forgets all samples.
   *
   * @param now the load demanded now
   * @param samplesAhead distances of samples that pass until the host's slowest instance would have
   *     left it, 1 or more
   */
  public void restart(double now, int samplesAhead) {
    if (!Double.isFinite(now) || samplesAhead < 1) {
      throw new IllegalArgumentException(
          "The load (%s) must be finite, the samples ahead (%d) 1 or more."
              .formatted(now, samplesAhead));
    }
    size = 0;
    this.now = now;
    this.samplesAhead = samplesAhead;
  }

  /** Adds the next older sample; the newest comes first. */
  public void addOlder(double sample) {
    if (!Double.isFinite(sample)) {
      throw new IllegalArgumentException("A sample (%s) must be finite.".formatted(sample));
    }
    samples[size++] = sample;
  }

  public double now() {
    return now;
  }

  public int samplesAhead() {
    return samplesAhead;
  }

  public int size() {
    return size;
  }

  /** A sample by its age: 0 is the newest. */
  public double sample(int age) {
    if (age >= size) {
      throw new IndexOutOfBoundsException(
          "There are %d samples, none of age %d.".formatted(size, age));
    }
    return samples[age];
  }

  /** The newest samples in ascending order, in an array that the next call overwrites. */
  double[] sorted(int count) {
    System.arraycopy(samples, 0, work, 0, count);
    Arrays.sort(work, 0, count);
    return work;
  }
}
