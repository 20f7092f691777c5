package dev.berth.scenarios.kpi;

import dev.berth.model.Decision;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Launches that begin in the window: how many are in progress beside each other. */
final class LaunchCrowding implements KpiSource {

  private final Window window;
  private final Mean beside = new Mean();

  /** Where a launch is about to begin, or {@link Decision#NO_HOST}. */
  private int begun = Decision.NO_HOST;

  private long lastTick;
  private int launching;
  private int peak;
  private @Nullable HostCursor cursor;

  LaunchCrowding(Window window) {
    this.window = window;
  }

  /** A launch is about to begin; the next change of the state shows it. */
  void placed(int row) {
    begun = row;
  }

  void changed(long tick, FleetState state) {
    settle(tick);
    launching = state.launching();
    int row = begun;
    begun = Decision.NO_HOST;
    if (row == Decision.NO_HOST || !window.contains(tick)) {
      return;
    }
    HostCursor seen = cursor == null ? state.cursor() : cursor;
    cursor = seen;
    beside.add(seen.at(row).launching() - 1.0);
  }

  /** A state that lasts no time does not count. */
  private void settle(long tick) {
    if (window.overlap(lastTick, tick) > 0) {
      peak = Math.max(peak, launching);
    }
    lastTick = tick;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    settle(window.endTick());
    kpis.put("launches-peak", (double) peak);
    kpis.put("launches-beside-mean", beside.value());
  }
}
