package dev.berth.scenarios.hosts;

import dev.berth.reports.stats.Estimate;

/**
 * A quantity as it was predicted and as it was measured.
 *
 * @param quantity what, in which case
 * @param measured mean of several windows with its 95 % interval
 */
public record Comparison(String quantity, String unit, double predicted, Estimate measured) {

  /** (measured - predicted) / predicted, in percent. */
  public double errorPercent() {
    return 100 * (measured.mean() - predicted) / predicted;
  }

  /** Half of the 95 % interval of the error, in percent. */
  public double uncertaintyPercent() {
    return 100 * measured.halfWidth() / Math.abs(predicted);
  }
}
