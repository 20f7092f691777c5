package dev.berth.relocation.selector;

import java.util.Set;

/**
 * Says which instance leaves a host next. A pure function of the host's instances: it remembers
 * nothing between calls and may be shared by threads.
 */
public interface Selector {

  /**
   * How much it is wanted that each instance leaves, higher first. NaN for an instance of which
   * what it asks is not known; such a one leaves last.
   *
   * @param wanted one place for each instance or more; the rest is left alone
   */
  void rank(MovableInstances instances, double[] wanted);

  /** All that {@link #rank} reads of the instances. */
  Set<InstanceAspect> reads();

  /**
   * Whether the order in which instances came changes no rank, rounding aside. Without that promise
   * a selection can be repeated, but not argued for.
   */
  default boolean orderImmaterial() {
    return true;
  }

  /**
   * The index of the instance that leaves next; the lowest of those wanted most.
   *
   * @param wanted is overwritten; one place for each instance or more
   */
  default int select(MovableInstances instances, double[] wanted) {
    rank(instances, wanted);
    int first = 0;
    for (int i = 1; i < instances.size(); i++) {
      if (wanted[i] > wanted[first] || (Double.isNaN(wanted[first]) && !Double.isNaN(wanted[i]))) {
        first = i;
      }
    }
    return first;
  }
}
