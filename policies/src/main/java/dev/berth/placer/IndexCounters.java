package dev.berth.placer;

/** What an {@link IndexedPlacer} did: for the manifest, and for those who tune it. */
public final class IndexCounters {

  long refreshes;
  long rebuilds;
  long scans;

  IndexCounters() {}

  /** Leaves evaluated because their host had changed. */
  public long refreshes() {
    return refreshes;
  }

  /** Trees evaluated whole. */
  public long rebuilds() {
    return rebuilds;
  }

  /** Requests answered by asking every host. */
  public long scans() {
    return scans;
  }
}
