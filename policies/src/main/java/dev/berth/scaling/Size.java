package dev.berth.scaling;

import java.util.function.ToDoubleFunction;

/** The size that a group's rules want. */
final class Size {

  /** A size that is a whole number but for rounding is that number. */
  private static final double ROUNDING = 1e-9;

  private Size() {}

  /**
   * The largest size that any rule wants, within the group's limits; the present one where nothing
   * is measured.
   *
   * @param wanted the present size
   * @param measured members that are measured
   * @param use the mean use per measured member by rule; NaN where there is none
   */
  static int of(ScalingGroup group, int wanted, int measured, ToDoubleFunction<Rule> use) {
    int size = Integer.MIN_VALUE;
    int shrunk = Integer.MIN_VALUE;
    for (Rule rule : group.rules()) {
      double now = use.applyAsDouble(rule);
      if (Double.isNaN(now)) {
        continue;
      }
      if (rule.tracks()) {
        size = Math.max(size, tracked(measured, now, rule.threshold()));
      } else if (rule.step() > 0) {
        size = Math.max(size, now > rule.threshold() ? wanted + rule.step() : Integer.MIN_VALUE);
      } else {
        shrunk = Math.max(shrunk, now < rule.threshold() ? wanted + rule.step() : wanted);
      }
    }
    int largest = Math.max(size, shrunk);
    return largest == Integer.MIN_VALUE
        ? wanted
        : Math.max(group.min(), Math.min(group.max(), largest));
  }

  /** As many as bring the mean use to the target: ceil(measured x use / target). */
  private static int tracked(int measured, double use, double target) {
    return (int) Math.min(1e9, Math.ceil(measured * use / target - ROUNDING));
  }
}
