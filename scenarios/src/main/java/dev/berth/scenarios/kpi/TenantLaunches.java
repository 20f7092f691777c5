package dev.berth.scenarios.kpi;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import java.util.HashMap;
import java.util.Map;

/** Mean time from a request's arrival to its running instance, of requests of the window. */
final class TenantLaunches implements TenantMeter {

  private final Window window;
  private final Map<String, Mean> seconds = new HashMap<>();

  TenantLaunches(Window window) {
    this.window = window;
  }

  @Override
  public String column() {
    return "launch_mean_seconds";
  }

  @Override
  public void launched(long tick, LaunchRequest request) {
    if (window.contains(request.arrivalTick())) {
      seconds
          .computeIfAbsent(request.tenant(), tenant -> new Mean())
          .add(Ticks.toSeconds(tick - request.arrivalTick()));
    }
  }

  @Override
  public double of(String tenant) {
    Mean mean = seconds.get(tenant);
    return mean == null ? Double.NaN : mean.value();
  }
}
