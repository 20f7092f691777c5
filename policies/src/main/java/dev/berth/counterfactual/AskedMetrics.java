package dev.berth.counterfactual;

import dev.berth.model.Metric;
import dev.berth.state.ForwardingCursor;
import dev.berth.state.HostCursor;
import java.util.EnumSet;
import java.util.Set;

/** Shows a host and keeps which of its readings were asked for. */
final class AskedMetrics extends ForwardingCursor {

  private final Set<Metric> asked = EnumSet.noneOf(Metric.class);

  AskedMetrics(HostCursor under) {
    super(under);
  }

  @Override
  public double reading(Metric metric) {
    asked.add(metric);
    return under.reading(metric);
  }

  /** What was asked since the last call. */
  Set<Metric> take() {
    Set<Metric> taken = EnumSet.copyOf(asked);
    asked.clear();
    return taken;
  }
}
