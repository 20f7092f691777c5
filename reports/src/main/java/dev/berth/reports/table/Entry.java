package dev.berth.reports.table;

import dev.berth.reports.stats.Estimate;

/** One field of a table of results: an estimate and how it stands among the strategies. */
public record Entry(Estimate estimate, Mark mark) {

  /** How a strategy stands in a column. */
  public enum Mark {
    BEST,
    /** Its paired difference from the best includes 0. */
    TIED,
    NONE
  }
}
