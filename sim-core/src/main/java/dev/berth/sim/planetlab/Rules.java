package dev.berth.sim.planetlab;

import java.util.EnumSet;
import java.util.Set;

/**
 * The rules that a run follows: those of a published system, but for what is repaired.
 *
 * @param system whose rules
 */
public record Rules(PublishedSystem system, Set<Repair> repairs) {

  public Rules {
    repairs =
        repairs.isEmpty()
            ? EnumSet.noneOf(Repair.class)
            : java.util.Collections.unmodifiableSet(EnumSet.copyOf(repairs));
  }

  boolean repaired(Repair repair) {
    return repairs.contains(repair);
  }

  /** A system whose rules are known to the last one. */
  public enum PublishedSystem {
    CLOUDSIM_3_0_3("cloudsim-3.0.3", 100, false),
    /** With the commit undone that broke the experiment (upstream issue 207). */
    CLOUDSIM_7_0_1("cloudsim-7.0.1", 10, true);

    private final String key;
    private final long startOffsetTicks;
    private final boolean oldestFirst;

    PublishedSystem(String key, long startOffsetTicks, boolean oldestFirst) {
      this.key = key;
      this.startOffsetTicks = startOffsetTicks;
      this.oldestFirst = oldestFirst;
    }

    /** The name used in files. */
    public String key() {
      return key;
    }

    /** By how much ticks come later than multiples of the interval. */
    long startOffsetTicks() {
      return startOffsetTicks;
    }

    /** Whether detectors read the history from its wrong end. */
    boolean oldestFirst() {
      return oldestFirst;
    }
  }
}
