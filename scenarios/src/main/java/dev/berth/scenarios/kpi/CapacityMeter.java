package dev.berth.scenarios.kpi;

import dev.berth.model.PoolKey;
import dev.berth.model.ReservationLevels;
import dev.berth.model.Ticks;
import dev.berth.sim.provision.GroupLoads;
import java.util.HashMap;
import java.util.Map;

/** Reservations, low water and groups that scale, over the window. */
final class CapacityMeter implements KpiSource {

  private static final double TICKS_PER_MINUTE = 60_000;
  private static final double MILLI = 1000;

  private final Provided provided;
  private final Window window;
  private final Map<PoolKey, Long> lowSince = new HashMap<>();
  private ReservationLevels levels = new ReservationLevels(0, 0, 0, 0);
  private long levelsTick;
  private double promised;
  private double held;
  private double unused;
  private double lentMilliVcpuTicks;
  private long evictions;
  private long misses;
  private long lowTicks;
  private long actions;
  private long groupsTick;
  private double members;
  private double load;
  private double capacity;
  private double unserved;
  private double idle;
  private double memberTicks;
  private double loadTicks;
  private double capacityTicks;
  private double unservedTicks;
  private double idleTicks;

  CapacityMeter(Provided provided, Window window) {
    this.provided = provided;
    this.window = window;
  }

  void reserved(long tick, ReservationLevels now) {
    settleReservations(tick);
    levels = now;
  }

  private void settleReservations(long tick) {
    double ticks = window.overlap(levelsTick, tick);
    promised += levels.promised() * ticks;
    held += levels.held() * ticks;
    unused += (levels.promised() - levels.used()) * ticks;
    lentMilliVcpuTicks += levels.lentMilliVcpu() * ticks;
    levelsTick = tick;
  }

  void evicted(long tick) {
    evictions += window.contains(tick) ? 1 : 0;
  }

  void missed(long tick) {
    misses += window.contains(tick) ? 1 : 0;
  }

  void lowWater(long tick, PoolKey pool, boolean low) {
    if (low) {
      lowSince.put(pool, tick);
    } else {
      Long since = lowSince.remove(pool);
      lowTicks += since == null ? 0 : window.overlap(since, tick);
    }
  }

  void scaled(long tick) {
    actions += window.contains(tick) ? 1 : 0;
  }

  /** What was found at the sample before held until now. */
  void sampled(long tick, GroupLoads groups) {
    settleGroups(tick);
    members = 0;
    load = 0;
    capacity = 0;
    unserved = 0;
    idle = 0;
    for (int group = 0; group < groups.groups(); group++) {
      double wanted = groups.load(group, tick);
      double has = groups.capacity(group);
      members += groups.running(group);
      load += wanted;
      capacity += has;
      unserved += Math.max(0, wanted - has);
      idle += Math.max(0, has - wanted);
    }
  }

  private void settleGroups(long tick) {
    double ticks = window.overlap(groupsTick, tick);
    memberTicks += members * ticks;
    loadTicks += load * ticks;
    capacityTicks += capacity * ticks;
    unservedTicks += unserved * ticks;
    idleTicks += idle * ticks;
    groupsTick = tick;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    if (provided.reserves()) {
      settleReservations(window.endTick());
      kpis.put("reserved-unused-share", unused / promised);
      kpis.put("reserved-short-share", (promised - held) / promised);
      kpis.put("lent-core-hours", lentMilliVcpuTicks / MILLI / Ticks.PER_HOUR);
      kpis.put("evictions", (double) evictions);
      kpis.put("reservation-misses", (double) misses);
    }
    if (provided.watchesPools()) {
      lowSince.values().forEach(since -> lowTicks += window.overlap(since, window.endTick()));
      lowSince.clear();
      kpis.put("low-water-minutes", lowTicks / TICKS_PER_MINUTE);
    }
    if (provided.scales()) {
      settleGroups(window.endTick());
      kpis.put("group-members-mean", memberTicks / window.lengthTicks());
      kpis.put("group-unserved-share", unservedTicks / loadTicks);
      kpis.put("group-idle-share", idleTicks / capacityTicks);
      kpis.put("scaling-actions", (double) actions);
    }
  }
}
