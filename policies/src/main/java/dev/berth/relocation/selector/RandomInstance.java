package dev.berth.relocation.selector;

import java.util.Set;

/** Each equally likely. */
record RandomInstance() implements Selector {

  @Override
  public void rank(MovableInstances instances, double[] wanted) {
    int drawn = instances.draw(instances.size());
    for (int i = 0; i < instances.size(); i++) {
      wanted[i] = i == drawn ? 1 : 0;
    }
  }

  @Override
  public boolean orderImmaterial() {
    return false;
  }

  @Override
  public Set<InstanceAspect> reads() {
    return Set.of(InstanceAspect.DRAW);
  }
}
