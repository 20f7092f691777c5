package dev.berth.manager;

/**
 * What a change of a policy means for the instances that run by it.
 *
 * @param live that take all of it while they run
 * @param atLaunch of which some or all waits until they are launched anew
 * @param unchanged whose merged policy is the same as before
 * @param refused that keep their policy, because the new one merges to a conflict or is not
 *     supported
 */
public record PolicyChange(int live, int atLaunch, int unchanged, int refused) {

  static final PolicyChange NONE = new PolicyChange(0, 0, 0, 0);
  static final PolicyChange LIVE = new PolicyChange(1, 0, 0, 0);
  static final PolicyChange AT_LAUNCH = new PolicyChange(0, 1, 0, 0);
  static final PolicyChange UNCHANGED = new PolicyChange(0, 0, 1, 0);
  static final PolicyChange REFUSED = new PolicyChange(0, 0, 0, 1);

  PolicyChange plus(PolicyChange other) {
    return new PolicyChange(
        live + other.live,
        atLaunch + other.atLaunch,
        unchanged + other.unchanged,
        refused + other.refused);
  }
}
