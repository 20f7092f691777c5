package dev.berth.relocation.detector;

/**
 * Says whether a host is overloaded, so that instances should leave it. A pure function of the
 * host's load: it remembers nothing between calls and may be shared by threads.
 */
public interface Detector {

  boolean overloaded(LoadHistory load);

  /** The most samples that it looks at, counted from the newest; 0 for none. */
  int samples();

  /**
   * Whether more load never relieves: neither a higher load now, nor a load that is higher by the
   * same amount now and in every sample.
   */
  default boolean rising() {
    return false;
  }
}
