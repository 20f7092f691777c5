package dev.berth.libvirt.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Turns counters into rates. A counter that went down was reset (its domain or host restarted), or
 * wrapped where its range is known; after a reset there is no rate until the next sample.
 */
public final class Counter {

  private record Sample(double value, long nanos) {}

  private final Map<String, Sample> last = new HashMap<>();

  /**
   * Units per second since the last sample of this counter; empty at the first and after a reset.
   */
  public OptionalDouble rate(String name, double value, long nanos) {
    return rate(name, value, nanos, 0);
  }

  /**
   * @param range after which the counter starts at 0 again; 0 where it does not wrap
   */
  public OptionalDouble rate(String name, double value, long nanos, double range) {
    Sample before = last.put(name, new Sample(value, nanos));
    if (before == null || nanos <= before.nanos()) {
      return OptionalDouble.empty();
    }
    double grown = value - before.value();
    if (grown < 0) {
      if (range <= 0) {
        return OptionalDouble.empty();
      }
      grown += range;
    }
    return OptionalDouble.of(grown * 1e9 / (nanos - before.nanos()));
  }

  /** Forgets the counters whose names start so. */
  public void forget(String prefix) {
    last.keySet().removeIf(name -> name.startsWith(prefix));
  }
}
