package dev.berth.scenarios.kpi;

import dev.berth.alarm.DriftAlarm;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import java.util.Map;
import java.util.TreeMap;

/** How long instances missed what their policies desire, of all and of each tenant's. */
final class DriftMeter implements KpiSource {

  /** Tenants up to which each has KPIs of its own. */
  private static final int MOST_TENANTS = 16;

  private final Window window;
  private final boolean watched;
  private final Map<String, Double> hoursOfTenant = new TreeMap<>();
  private long alarms;

  /**
   * @param watched whether anybody watches for drift
   */
  DriftMeter(Window window, boolean watched) {
    this.window = window;
    this.watched = watched;
  }

  void missed(LaunchRequest instance, long fromTick, long toTick) {
    hoursOfTenant.merge(
        instance.tenant(), Ticks.toHours(window.overlap(fromTick, toTick)), Double::sum);
  }

  void raised(DriftAlarm alarm) {
    alarms += window.contains(alarm.raisedTick()) ? 1 : 0;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    if (!watched) {
      return;
    }
    kpis.put("drift-alarms", (double) alarms);
    kpis.put("violation-hours", hoursOfTenant.values().stream().mapToDouble(hours -> hours).sum());
    if (hoursOfTenant.size() <= MOST_TENANTS) {
      hoursOfTenant.forEach((tenant, hours) -> kpis.put("violation-hours." + tenant, hours));
    }
  }
}
