package dev.berth.traces.inspect;

/** Sizes of runs of neighbouring requests with one group. */
final class BatchRuns {

  private final Quantiles sizes = new Quantiles();
  private String group = "";
  private long size;

  void add(String nextGroup) {
    if (!nextGroup.equals(group)) {
      end();
      group = nextGroup;
    }
    size++;
  }

  /** Ends the current run. */
  void end() {
    if (size > 0) {
      sizes.add((double) size);
    }
    size = 0;
  }

  Quantiles sizes() {
    return sizes;
  }
}
