package dev.berth.scenarios.kpi;

import dev.berth.model.HostSpec;
import dev.berth.model.PowerCap;
import dev.berth.model.Ticks;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.state.Topology;
import java.util.List;
import java.util.Map;

/** True power of capped domains at the samples of the window, held from one to the next. */
final class CapMeter implements KpiSource {

  private static final double TICKS_PER_MINUTE = 60_000;
  private static final double JOULES_PER_KWH = 3.6e6;

  private final Window window;
  private final Topology topology;
  private final List<PowerCap> caps;
  private long lastTick;
  private double minutesAbove;
  private double joulesAbove;
  private double peak = Double.NaN;
  private double mostNow;
  private int domainsAbove;
  private double wattsAbove;

  CapMeter(Window window, List<HostSpec> hosts, List<PowerCap> caps) {
    this.window = window;
    this.caps = caps;
    topology = new Topology(hosts);
  }

  /** What was found at the sample before held until now. */
  void sampled(long tick, FleetTruth truth) {
    settle(tick);
    domainsAbove = 0;
    wattsAbove = 0;
    mostNow = 0;
    for (PowerCap cap : caps) {
      for (int domain = 0; domain < topology.domainCount(cap.level()); domain++) {
        look(cap, watts(truth, topology.members(cap.level(), domain)));
      }
    }
    if (window.contains(tick)) {
      peak = Double.isNaN(peak) ? mostNow : Math.max(peak, mostNow);
    }
  }

  private void look(PowerCap cap, double watts) {
    mostNow = Math.max(mostNow, watts / cap.watts());
    if (watts > cap.watts()) {
      domainsAbove++;
      wattsAbove += watts - cap.watts();
    }
  }

  private void settle(long tick) {
    long ticks = window.overlap(lastTick, tick);
    minutesAbove += domainsAbove * (ticks / TICKS_PER_MINUTE);
    joulesAbove += wattsAbove * Ticks.toSeconds(ticks);
    lastTick = tick;
  }

  /** The power of the domain nearest to its cap at the latest sample, as a share of the cap. */
  double mostNow() {
    return mostNow;
  }

  private static double watts(FleetTruth truth, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      sum += truth.powerWatts(row);
    }
    return sum;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    settle(window.endTick());
    kpis.put("cap-minutes", minutesAbove);
    kpis.put("cap-excess-kwh", joulesAbove / JOULES_PER_KWH);
    kpis.put("cap-share-peak", peak);
  }
}
