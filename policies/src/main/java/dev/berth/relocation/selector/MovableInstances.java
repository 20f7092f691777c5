package dev.berth.relocation.selector;

import dev.berth.model.Metric;
import org.jspecify.annotations.Nullable;

/** The instances of one host that may leave it, by index in the order in which they came. */
public interface MovableInstances {

  /** 1 or more. */
  int size();

  /** The memory of its flavor, which a move has to transfer. */
  double memoryMiB(int instance);

  /** The processor that it asks for now, as a share of its own vCPUs. */
  double utilisation(int instance);

  /** How many samples of its past utilisation there are. */
  int samples(int instance);

  /** A sample of its past utilisation: age 0 is the newest. */
  double sample(int instance, int age);

  /** What it adds to a metric of its host, in the metric's unit; NaN where that is not known. */
  double contribution(int instance, Metric metric);

  /** The host's metric for whose sake one has to leave; null where it is for no one metric. */
  @Nullable Metric cause();

  /**
   * A number from 0 to bound - 1, by a seeded draw for this host, instant and choice: asked again
   * it is the same.
   */
  int draw(int bound);
}
