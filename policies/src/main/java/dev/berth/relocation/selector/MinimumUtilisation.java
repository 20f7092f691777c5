package dev.berth.relocation.selector;

import java.util.Set;

/** The least busy first: moving it disturbs least. */
record MinimumUtilisation() implements Selector {

  @Override
  public void rank(MovableInstances instances, double[] wanted) {
    for (int i = 0; i < instances.size(); i++) {
      wanted[i] = -instances.utilisation(i);
    }
  }

  @Override
  public Set<InstanceAspect> reads() {
    return Set.of(InstanceAspect.UTILISATION);
  }
}
