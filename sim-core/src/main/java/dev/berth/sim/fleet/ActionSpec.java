package dev.berth.sim.fleet;

import dev.berth.sim.hypervisor.HypervisorSpec;
import dev.berth.sim.image.ImageSpec;
import dev.berth.sim.migration.MigrationSpec;
import java.util.Optional;

/**
 * How a simulated fleet carries out its actions.
 *
 * @param launchFailureProbability of a launch that nothing else ends, 0 to 1
 * @param hypervisor how hosts share their processors and take settings; empty where everything is
 *     granted, and nothing can be set, at no cost
 * @param images how images reach hosts and boot; empty where a launch takes a fixed time
 */
public record ActionSpec(
    MigrationSpec migration,
    SleepSpec sleep,
    double launchFailureProbability,
    Optional<HypervisorSpec> hypervisor,
    Optional<ImageSpec> images) {

  public static final ActionSpec DEFAULT =
      new ActionSpec(MigrationSpec.DEFAULT, SleepSpec.DEFAULT, 0);

  /** Without hypervisor and images. */
  public ActionSpec(MigrationSpec migration, SleepSpec sleep, double launchFailureProbability) {
    this(migration, sleep, launchFailureProbability, Optional.empty(), Optional.empty());
  }

  public ActionSpec {
    if (!(launchFailureProbability >= 0 && launchFailureProbability <= 1)) {
      throw new IllegalArgumentException(
          "The launchFailureProbability (%s) must be between 0 and 1."
              .formatted(launchFailureProbability));
    }
  }
}
