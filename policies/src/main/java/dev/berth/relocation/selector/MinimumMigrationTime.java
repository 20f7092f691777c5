package dev.berth.relocation.selector;

import java.util.Set;

/** The smallest memory first: over one link it has moved soonest. */
record MinimumMigrationTime() implements Selector {

  @Override
  public void rank(MovableInstances instances, double[] wanted) {
    for (int i = 0; i < instances.size(); i++) {
      wanted[i] = -instances.memoryMiB(i);
    }
  }

  @Override
  public Set<InstanceAspect> reads() {
    return Set.of(InstanceAspect.MEMORY);
  }
}
