package dev.berth.state;

/** A fleet as the placement manager believes it to be, or as it would be. */
public interface FleetView {

  Topology topology();

  /** Counts up with every change. */
  long version();

  /** A new cursor; it shows later changes too. */
  HostCursor cursor();

  default int hostCount() {
    return topology().hostCount();
  }
}
