package dev.berth.scenarios.tune;

import java.util.List;

/** A way to search for weights within a budget of runs on the training seeds. */
interface Search {

  /**
   * What was found.
   *
   * @param seen all candidates that were tried, the winner among them
   * @param runs of cells that it took
   */
  record Found(Candidate winner, List<Candidate> seen, int runs) {

    public Found {
      seen = List.copyOf(seen);
    }
  }

  /** Searches with so many runs of cells at most. */
  Found within(int budget);
}
