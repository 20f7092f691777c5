package dev.berth.scenarios.kpi;

import dev.berth.model.HostSpec;
import dev.berth.state.FleetTotals;
import java.util.List;
import java.util.Map;

/** How far a run's busy hosts stand above {@link FluidBound}, over the window. */
final class FluidGap implements KpiSource {

  private final Window window;
  private final FluidBound bound;
  private long lastTick;
  private int boundHosts;
  private int busyHosts;
  private double boundTicks;
  private double busyTicks;
  private int peak;

  FluidGap(Window window, List<HostSpec> hosts) {
    this.window = window;
    bound = new FluidBound(hosts);
  }

  /**
   * The allocations are as the totals show from this tick on.
   *
   * @throws IllegalStateException when fewer hosts are busy than any packing needs: the books are
   *     wrong
   */
  void changed(long tick, FleetTotals totals) {
    settle(tick);
    boundHosts = bound.hosts(totals);
    busyHosts = totals.busyHosts();
    if (busyHosts < boundHosts) {
      throw new IllegalStateException(
          "At tick %d %d hosts are busy, fewer than the %d that the allocations need at least."
              .formatted(tick, busyHosts, boundHosts));
    }
  }

  private void settle(long tick) {
    long ticks = window.overlap(lastTick, tick);
    if (ticks > 0) {
      boundTicks += (double) boundHosts * ticks;
      busyTicks += (double) busyHosts * ticks;
      peak = Math.max(peak, boundHosts);
    }
    lastTick = tick;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    settle(window.endTick());
    kpis.put("fluid-busy-hosts-mean", boundTicks / window.lengthTicks());
    kpis.put("fluid-busy-hosts-peak", (double) peak);
    kpis.put("gap-fluid", boundTicks == 0 ? Double.NaN : busyTicks / boundTicks - 1);
  }
}
