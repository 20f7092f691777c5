package dev.berth.placer;

/** What an {@link IndexedPlacer} did: for the manifest, and for those who tune it. */
public final class IndexCounters {

  long refreshes;
  long rebuilds;
  long scans;

  IndexCounters() {}

  /** Hosts looked at anew, for one request class, because they had changed. */
  public long refreshes() {
    return refreshes;
  }

  /** Times that every host was looked at for one request class. */
  public long rebuilds() {
    return rebuilds;
  }

  /** Requests answered by asking every host. */
  public long scans() {
    return scans;
  }
}
