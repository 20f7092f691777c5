package dev.berth.capacity;

import dev.berth.model.DomainLevel;
import dev.berth.model.Flavor;
import java.util.Optional;

/**
 * Watches how many more instances of a flavor fit: into the fleet, or into each domain of a level.
 *
 * @param level each domain of this level is a pool; empty for the fleet as one pool
 * @param below the alarm is raised when fewer fit
 * @param clearedAt and is over once so many fit again, at least {@code below}
 */
public record LowWater(Flavor flavor, Optional<DomainLevel> level, long below, long clearedAt) {

  public LowWater {
    if (below < 1 || clearedAt < below) {
      throw new IllegalArgumentException(
          "The marks of the pool %s must have 1 <= below (%d) <= clearedAt (%d)."
              .formatted(flavor.name(), below, clearedAt));
    }
  }
}
