package dev.berth.relocation.detector;

/** How many samples are left when the oldest are cut off. */
final class Cut {

  private Cut() {}

  /** Cuts the zeros at the old end. */
  static int zeros(LoadHistory load, int count) {
    int left = count;
    while (left > 0 && load.sample(left - 1) == 0) {
      left--;
    }
    return left;
  }
}
