package dev.berth.sim.planetlab;

/**
 * A fault of the published rules that can be mended, each by itself. Sources and effects: {@code
 * docs/PLANETLAB.md}.
 */
public enum Repair {
  /** An instance that asks for nothing at a tick stays; published: it leaves for good. */
  IDLE_INSTANCES_STAY("idle-instances-stay"),
  /**
   * A host that was promised an instance of an overloaded host is not emptied in the same pass;
   * published: it may be, and the instance is moved twice at once.
   */
  PROMISED_HOSTS_STAY("promised-hosts-stay"),
  /** A target needs free memory; published: memory limits the first placement only. */
  MEMORY_COUNTS("memory-counts"),
  /** A host that is off costs its idle power too; published: power above idle alone. */
  WAKING_COSTS("waking-costs"),
  /**
   * The added power of a target is compared with what it draws with what it was promised;
   * published: with its last measured power, so that a promise makes it dearer for the next
   * instance.
   */
  PROMISES_COUNT("promises-count"),
  /**
   * Hosts pay from the start, and when they had nothing to do; published: the step after a
   * measurement of 0 is free, the first 300 s included.
   */
  ALL_STEPS_PAY("all-steps-pay"),
  /**
   * An arriving instance asks its new host for the tenth that it uses there; published: for all, so
   * that every arrival is a violation.
   */
  ARRIVALS_ASK_THEIR_SHARE("arrivals-ask-their-share"),
  /** A violation is more than a rounding error; published: a bare comparison of sums. */
  ROUNDING_IS_NO_VIOLATION("rounding-is-no-violation"),
  /** A host that was never in use is never shut down; published: once, at the first tick. */
  UNUSED_HOSTS_STAY_OFF("unused-hosts-stay-off");

  private final String key;

  Repair(String key) {
    this.key = key;
  }

  /** The name used in files. */
  public String key() {
    return key;
  }
}
