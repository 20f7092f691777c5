package dev.berth.traces.source;

import dev.berth.workload.Workload;

/** A workload whose source holds readings of what its instances use. */
public interface ReadingSource extends Workload {

  /** How many readings were taken from the source, so far; several channels count as one. */
  long readings();
}
