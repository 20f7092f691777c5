package dev.berth.reports.chart;

import dev.berth.reports.store.Results;

/** What captions say about replications. */
final class Captions {

  private Captions() {}

  /** A sentence that names the replications and what drawn intervals are. */
  static String intervals(Results results, String mark) {
    int replications = results.manifest().study().replications();
    return replications == 1
        ? " One replication, no intervals."
        : " Mean over %d replications; %s is the 95 %% t interval of the mean."
            .formatted(replications, mark);
  }
}
