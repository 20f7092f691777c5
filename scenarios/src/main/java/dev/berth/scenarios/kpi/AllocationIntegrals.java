package dev.berth.scenarios.kpi;

import dev.berth.model.Resource;
import dev.berth.model.Ticks;
import dev.berth.state.FleetTotals;
import java.util.EnumMap;
import java.util.Map;

/**
 * Time-weighted use of the fleet inside the window: exact integrals, because allocations are
 * constant between two changes. A state that lasts no time does not count.
 */
final class AllocationIntegrals implements KpiSource {

  private static final double MILLI = 1000;
  private static final double P95 = 0.95;

  private final Window window;
  private final long[] ticksByBusyHosts;
  private final Map<Resource, Density> densities = new EnumMap<>(Resource.class);
  private long lastTick;
  private int busyHosts;
  private int instances;
  private int peakBusyHosts = -1;
  private long instancesAtStart = -1;
  private double instanceTicks;

  AllocationIntegrals(Window window, int hosts) {
    this.window = window;
    ticksByBusyHosts = new long[hosts + 1];
    densities.put(Resource.VCPU, new Density());
    densities.put(Resource.MEMORY, new Density());
  }

  /** One resource's amounts now, their integrals, and their ratio at the peak. */
  private static final class Density {
    long used;
    long allocatable;
    long allocatableOfBusy;
    double usedTicks;
    double busyTicks;
    double atPeak = Double.NaN;
  }

  /** The allocations are as the totals show from this tick on. */
  void changed(long tick, FleetTotals totals) {
    settle(tick);
    busyHosts = totals.busyHosts();
    instances = totals.instances();
    densities.forEach(
        (resource, density) -> {
          density.used = totals.used(resource);
          density.allocatable = totals.allocatable(resource);
          density.allocatableOfBusy = totals.allocatableOfBusyHosts(resource);
        });
  }

  /** Adds what held since the last change. */
  private void settle(long tick) {
    long ticks = window.overlap(lastTick, tick);
    if (ticks > 0) {
      add(ticks);
    }
    lastTick = tick;
  }

  private void add(long ticks) {
    if (instancesAtStart < 0) {
      instancesAtStart = instances;
    }
    ticksByBusyHosts[busyHosts] += ticks;
    instanceTicks += (double) instances * ticks;
    boolean peak = busyHosts > peakBusyHosts;
    peakBusyHosts = Math.max(peakBusyHosts, busyHosts);
    for (Density density : densities.values()) {
      density.usedTicks += (double) density.used * ticks;
      density.busyTicks += (double) density.allocatableOfBusy * ticks;
      if (peak) {
        density.atPeak = (double) density.used / density.allocatableOfBusy;
      }
    }
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    settle(window.endTick());
    double length = (double) window.lengthTicks();
    kpis.put("warm-instances", (double) Math.max(0, instancesAtStart));
    kpis.put("hosts", (double) (ticksByBusyHosts.length - 1));
    kpis.put("busy-hosts-mean", meanBusyHosts());
    kpis.put("busy-hosts-p95", (double) busyQuantile(P95));
    kpis.put("busy-hosts-peak", (double) Math.max(0, peakBusyHosts));
    densities.forEach(
        (resource, density) -> {
          String key = resource.key();
          kpis.put("packing-density-%s-mean".formatted(key), density.usedTicks / density.busyTicks);
          kpis.put("packing-density-%s-peak".formatted(key), density.atPeak);
          kpis.put(
              "allocated-%s-mean".formatted(key), density.usedTicks / length / density.allocatable);
        });
    kpis.put("served-core-hours", servedCoreHours());
  }

  /** Time that instances held capacity, added up over instances; a migrating one counts once. */
  double instanceTicks() {
    return instanceTicks;
  }

  double servedCoreHours() {
    Density vcpu = java.util.Objects.requireNonNull(densities.get(Resource.VCPU));
    return vcpu.usedTicks / MILLI / Ticks.PER_HOUR;
  }

  private double meanBusyHosts() {
    double sum = 0;
    for (int count = 0; count < ticksByBusyHosts.length; count++) {
      sum += (double) count * ticksByBusyHosts[count];
    }
    return sum / window.lengthTicks();
  }

  /** The smallest count that was not exceeded during this share of the window. */
  private int busyQuantile(double share) {
    double wanted = share * window.lengthTicks();
    long ticks = 0;
    int count = 0;
    while (count < ticksByBusyHosts.length - 1 && (ticks += ticksByBusyHosts[count]) < wanted) {
      count++;
    }
    return count;
  }
}
