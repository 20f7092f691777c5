package dev.berth.scenarios.kpi;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.reports.schema.TenantFigures;
import dev.berth.state.FleetState;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The figures of every tenant that asked for something or held something inside the window. */
final class TenantTable {

  private final List<TenantMeter> meters;
  private final SortedSet<String> tenants = new TreeSet<>();
  private final Window window;

  /**
   * @param drift whether instances are held against their policies
   */
  TenantTable(Window window, boolean drift) {
    this.window = window;
    TenantRequests requests = new TenantRequests(window);
    meters =
        List.of(
            requests.arrived(),
            requests.placed(),
            requests.rejectedShare(),
            requests.meanWait(),
            new TenantLaunches(window),
            new TenantCoreHours(window),
            new TenantOutage(window),
            new TenantViolations(window, drift));
    List<String> columns = meters.stream().map(TenantMeter::column).toList();
    if (!columns.equals(TenantFigures.columns())) {
      throw new IllegalStateException(
          "The meters %s do not fill the columns %s.".formatted(columns, TenantFigures.columns()));
    }
  }

  void decided(Decision decision, LaunchRequest request) {
    if (window.contains(request.arrivalTick())) {
      tenants.add(request.tenant());
    }
    meters.forEach(meter -> meter.decided(decision, request));
  }

  void launchFailed(long placedTick, LaunchRequest request) {
    meters.forEach(meter -> meter.launchFailed(placedTick, request));
  }

  void launched(long tick, LaunchRequest request) {
    meters.forEach(meter -> meter.launched(tick, request));
  }

  void missed(LaunchRequest instance, long fromTick, long toTick) {
    meters.forEach(meter -> meter.missed(instance, fromTick, toTick));
  }

  void lost(long tick, LaunchRequest request) {
    tenants.add(request.tenant());
    meters.forEach(meter -> meter.lost(tick, request));
  }

  void restarted(long tick, LaunchRequest request) {
    meters.forEach(meter -> meter.restarted(tick, request));
  }

  void sampled(long tick, FleetState state) {
    if (window.contains(tick)) {
      for (int row = 0; row < state.topology().hostCount(); row++) {
        state.forEachInstance(row, request -> tenants.add(request.tenant()));
      }
    }
    meters.forEach(meter -> meter.sampled(tick, state));
  }

  /** Gives all figures away, tenants in alphabetical order. */
  void into(Rows rows) {
    for (String tenant : tenants) {
      rows.tenant(tenant, meters.stream().map(meter -> meter.of(tenant)).toList());
    }
  }
}
