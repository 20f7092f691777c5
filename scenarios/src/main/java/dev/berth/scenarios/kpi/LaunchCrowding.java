package dev.berth.scenarios.kpi;

import dev.berth.configuration.Settings;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Launches that begin in the window: how many beside each other, and whether images are there. */
final class LaunchCrowding implements KpiSource {

  private final Window window;
  private final Mean beside = new Mean();
  private @Nullable LaunchRequest begun;
  private int host;
  private long lastTick;
  private int launching;
  private int peak;
  private long withImage;
  private long hits;
  private @Nullable HostCursor cursor;

  LaunchCrowding(Window window) {
    this.window = window;
  }

  /** A launch is about to begin; the next change of the state shows it. */
  void placed(LaunchRequest request, int row) {
    begun = request;
    host = row;
  }

  void changed(long tick, FleetState state) {
    settle(tick);
    launching = state.launching();
    LaunchRequest request = begun;
    begun = null;
    if (request == null || !window.contains(tick)) {
      return;
    }
    HostCursor seen = cursor == null ? state.cursor() : cursor;
    cursor = seen;
    beside.add(seen.at(host).launching() - 1.0);
    if (Settings.IMAGE.in(request.policy()) != null) {
      withImage++;
      hits += state.fetchesImage(request.id()) ? 0 : 1;
    }
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
    kpis.put("image-cache-hits", withImage == 0 ? Double.NaN : (double) hits / withImage);
  }
}
