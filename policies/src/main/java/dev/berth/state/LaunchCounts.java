package dev.berth.state;

import dev.berth.model.DomainLevel;

/**
 * Launches in progress per host and failure domain, and how many of them fetch an image. Domains
 * above the host are counted from the first question about them on.
 */
final class LaunchCounts {

  private final Topology topology;
  private final int[][] inDomain = new int[DomainLevel.ALL.size()][];
  private final int[] onHost;
  private int all;
  private int fetching;

  LaunchCounts(Topology topology) {
    this.topology = topology;
    onHost = new int[topology.hostCount()];
  }

  /** A launch begins (change +1) or ends on a host. */
  void change(int row, int change, boolean fetches) {
    onHost[row] += change;
    all += change;
    fetching += fetches ? change : 0;
    for (DomainLevel level : DomainLevel.ALL) {
      int[] counts = inDomain[level.ordinal()];
      if (counts != null) {
        counts[topology.domain(level, row)] += change;
      }
    }
  }

  int onHost(int row) {
    return onHost[row];
  }

  int in(DomainLevel level, int row) {
    int[] counts = inDomain[level.ordinal()];
    if (counts == null) {
      counts = new int[topology.domainCount(level)];
      for (int host = 0; host < onHost.length; host++) {
        counts[topology.domain(level, host)] += onHost[host];
      }
      inDomain[level.ordinal()] = counts;
    }
    return counts[topology.domain(level, row)];
  }

  /** In the whole fleet. */
  int all() {
    return all;
  }

  int fetching() {
    return fetching;
  }
}
