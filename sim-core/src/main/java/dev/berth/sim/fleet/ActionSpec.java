package dev.berth.sim.fleet;

import dev.berth.sim.migration.MigrationSpec;

/**
 * How a simulated fleet carries out its actions.
 *
 * @param launchFailureProbability of a launch that nothing else ends, 0 to 1
 */
public record ActionSpec(
    MigrationSpec migration, SleepSpec sleep, double launchFailureProbability) {

  public static final ActionSpec DEFAULT =
      new ActionSpec(MigrationSpec.DEFAULT, SleepSpec.DEFAULT, 0);

  public ActionSpec {
    if (!(launchFailureProbability >= 0 && launchFailureProbability <= 1)) {
      throw new IllegalArgumentException(
          "The launchFailureProbability (%s) must be between 0 and 1."
              .formatted(launchFailureProbability));
    }
  }
}
