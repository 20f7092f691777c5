package dev.berth.scenarios.kpi;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import java.util.HashMap;
import java.util.Map;

/** Hours in which a tenant's instances missed what their policies desire; NaN if nobody watches. */
final class TenantViolations implements TenantMeter {

  private final Window window;
  private final boolean watched;
  private final Map<String, Long> missedTicks = new HashMap<>();

  /**
   * @param watched whether instances are held against their policies
   */
  TenantViolations(Window window, boolean watched) {
    this.window = window;
    this.watched = watched;
  }

  @Override
  public String column() {
    return "violation_hours";
  }

  @Override
  public void missed(LaunchRequest instance, long fromTick, long toTick) {
    missedTicks.merge(instance.tenant(), window.overlap(fromTick, toTick), Long::sum);
  }

  @Override
  public double of(String tenant) {
    return watched ? Ticks.toHours(missedTicks.getOrDefault(tenant, 0L)) : Double.NaN;
  }
}
