package dev.berth.constraint;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Miss;
import dev.berth.term.OnMissing;
import dev.berth.term.Trend;
import java.util.List;
import java.util.Set;

/** A measured metric of the host does not exceed a limit. */
record ReadingLimit(Metric metric, double max, OnMissing onMissing) implements Constraint {

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    double value = host.reading(metric);
    return Double.isNaN(value) ? onMissing == OnMissing.NEUTRAL : value <= max;
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return metric.key();
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    double value = host.reading(metric);
    return Double.isNaN(value)
        ? "the reading %s is unavailable".formatted(metric.key())
        : "%s reads %.3f %s, at most %.3f is allowed"
            .formatted(metric.key(), value, metric.unit(), max);
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of(Aspect.READINGS);
  }

  @Override
  public List<Miss> misses(HostView host, LaunchRequest request) {
    double value = host.reading(metric);
    return Double.isNaN(value)
        ? List.of()
        : List.of(
            new Miss(metric.key(), value - max, metric.unit(), (value - max) / Math.abs(max)));
  }

  @Override
  public Trend trend(Metric of) {
    return of == metric ? Trend.FALLING : Trend.UNSPECIFIED;
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }
}
