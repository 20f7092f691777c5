package dev.berth.scenarios.kpi;

/**
 * The part of a run that counts.
 *
 * @param startTick the end of the warm-up, inclusive
 * @param endTick the horizon, exclusive
 */
public record Window(long startTick, long endTick) {

  public Window {
    if (startTick < 0 || startTick >= endTick) {
      throw new IllegalArgumentException(
          "The window [%d, %d) must have a length above 0.".formatted(startTick, endTick));
    }
  }

  public boolean contains(long tick) {
    return tick >= startTick && tick < endTick;
  }

  /** How much of [from, to) lies inside, in ticks. */
  public long overlap(long from, long to) {
    return Math.max(0, Math.min(to, endTick) - Math.max(from, startTick));
  }

  public long lengthTicks() {
    return endTick - startTick;
  }
}
