package dev.berth.scenarios.kpi;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import it.unimi.dsi.fastutil.longs.Long2LongRBTreeMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectRBTreeMap;
import java.util.Map;

/**
 * Instances that were lost, how long until they ran again, and the time in which they should have
 * run and did not.
 */
final class LossMeter implements KpiSource {

  private final Window window;
  private final Long2LongRBTreeMap lostAt = new Long2LongRBTreeMap();
  private final Long2ObjectRBTreeMap<LaunchRequest> open = new Long2ObjectRBTreeMap<>();
  private long lost;
  private long restarted;
  private long restartTicks;
  private long outageTicks;

  LossMeter(Window window) {
    this.window = window;
  }

  void lost(long tick, LaunchRequest request) {
    lostAt.put(request.id(), tick);
    open.put(request.id(), request);
    lost += window.contains(tick) ? 1 : 0;
  }

  void restarted(long tick, LaunchRequest request) {
    if (open.containsKey(request.id())) {
      long since = lostAt.get(request.id());
      if (window.contains(tick)) {
        restarted++;
        restartTicks += tick - since;
      }
      close(request.id(), tick);
    }
  }

  /** A lost instance that departs is missed no longer. */
  void decided(Decision decision) {
    if (departed(decision) && open.containsKey(decision.request())) {
      close(decision.request(), decision.tick());
    }
  }

  static boolean departed(Decision decision) {
    return decision.kind() == Decision.Kind.RESTART
        && decision.outcome() == Decision.Outcome.REJECTED
        && decision.reason().equals("left-while-waiting");
  }

  private void close(long instance, long tick) {
    outageTicks += window.overlap(lostAt.remove(instance), tick);
    open.remove(instance);
  }

  /** Time that lost instances were missing, up to their departure or the horizon. */
  private long missingTicks() {
    long sum = outageTicks;
    for (LaunchRequest request : open.values()) {
      long until = Math.min(request.departureTick(), window.endTick());
      sum += window.overlap(lostAt.get(request.id()), until);
    }
    return sum;
  }

  /**
   * @param servedTicks time that instances held capacity, added up over instances
   */
  void addTo(Map<String, Double> kpis, double servedTicks) {
    addTo(kpis);
    double missing = (double) missingTicks();
    kpis.put("availability", servedTicks / (servedTicks + missing));
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    kpis.put("instances-lost", (double) lost);
    kpis.put("restarts", (double) restarted);
    kpis.put(
        "restart-mean-seconds",
        restarted == 0 ? Double.NaN : Ticks.toSeconds(restartTicks) / restarted);
    kpis.put("outage-hours", Ticks.toHours(missingTicks()));
  }
}
