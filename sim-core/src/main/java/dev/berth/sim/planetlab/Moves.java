package dev.berth.sim.planetlab;

import java.util.Arrays;

/** Instances and their targets, in order; may hold an instance twice. */
final class Moves {

  private int[] instances = new int[16];
  private int[] targets = new int[16];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int instance, int target) {
    if (size == instances.length) {
      instances = Arrays.copyOf(instances, 2 * size);
      targets = Arrays.copyOf(targets, 2 * size);
    }
    instances[size] = instance;
    targets[size] = target;
    size++;
  }

  /** Forgets the last ones. */
  void cut(int newSize) {
    size = newSize;
  }

  int size() {
    return size;
  }

  int instance(int index) {
    return instances[index];
  }

  int target(int index) {
    return targets[index];
  }
}
