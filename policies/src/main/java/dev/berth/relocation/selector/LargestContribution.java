package dev.berth.relocation.selector;

import dev.berth.model.Metric;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * First the instance that adds most to a metric of its host.
 *
 * @param metric null for the metric that is the cause, or the processor's where there is none
 */
record LargestContribution(@Nullable Metric metric) implements Selector {

  @Override
  public void rank(MovableInstances instances, double[] wanted) {
    Metric reduced = metric == null ? cause(instances) : metric;
    for (int i = 0; i < instances.size(); i++) {
      wanted[i] = instances.contribution(i, reduced);
    }
  }

  private static Metric cause(MovableInstances instances) {
    Metric cause = instances.cause();
    return cause == null ? Metric.CPU_UTILISATION : cause;
  }

  @Override
  public Set<InstanceAspect> reads() {
    return metric == null
        ? EnumSet.of(InstanceAspect.CONTRIBUTION, InstanceAspect.CAUSE)
        : EnumSet.of(InstanceAspect.CONTRIBUTION);
  }
}
