package dev.berth.scenarios.kpi;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import java.util.HashMap;
import java.util.Map;

/** Hours in which instances of a tenant that were lost did not run, added up over instances. */
final class TenantOutage implements TenantMeter {

  private final Window window;
  private final Long2ObjectRBTreeMap<Loss> open = new Long2ObjectRBTreeMap<>();
  private final Map<String, Long> outageTicks = new HashMap<>();

  /** An instance that does not run. */
  private record Loss(long tick, LaunchRequest request) {}

  TenantOutage(Window window) {
    this.window = window;
  }

  @Override
  public String column() {
    return "unavailable_hours";
  }

  @Override
  public void lost(long tick, LaunchRequest request) {
    open.put(request.id(), new Loss(tick, request));
  }

  @Override
  public void restarted(long tick, LaunchRequest request) {
    Loss loss = open.remove(request.id());
    if (loss != null) {
      add(loss, tick);
    }
  }

  private void add(Loss loss, long until) {
    outageTicks.merge(loss.request().tenant(), window.overlap(loss.tick(), until), Long::sum);
  }

  @Override
  public double of(String tenant) {
    long ticks = outageTicks.getOrDefault(tenant, 0L);
    for (Loss loss : open.values()) {
      if (loss.request().tenant().equals(tenant)) {
        long until = Math.min(loss.request().departureTick(), window.endTick());
        ticks += window.overlap(loss.tick(), until);
      }
    }
    return Ticks.toHours(ticks);
  }
}
