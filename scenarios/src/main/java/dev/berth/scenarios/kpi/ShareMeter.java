package dev.berth.scenarios.kpi;

import dev.berth.model.Ticks;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.fleet.InstanceShare;
import java.util.Map;
import java.util.TreeMap;

/**
 * CPU ready, scheduling latency and steal at the samples of the window, of all instances and of
 * each tenant's.
 */
final class ShareMeter implements KpiSource {

  /** Tenants up to which each has KPIs of its own. */
  private static final int MOST_TENANTS = 16;

  private static final double MEDIAN = 0.5;
  private static final double P95 = 0.95;

  private final Window window;
  private final Shares all = new Shares();
  private final Map<String, Shares> ofTenant = new TreeMap<>();
  private long lastTick;
  private boolean modelled;

  ShareMeter(Window window) {
    this.window = window;
  }

  /** What was stolen at the sample before held until now. */
  void sampled(long tick, FleetTruth truth) {
    if (!truth.shares()) {
      return;
    }
    modelled = true;
    settle(tick);
    boolean counts = window.contains(tick);
    truth.forEachShare(share -> note(share, counts));
  }

  private void note(InstanceShare share, boolean counts) {
    Shares tenant = ofTenant.computeIfAbsent(share.request().tenant(), t -> new Shares());
    all.note(share, counts);
    tenant.note(share, counts);
  }

  private void settle(long tick) {
    double hours = Ticks.toHours(window.overlap(lastTick, tick));
    all.settle(hours);
    ofTenant.values().forEach(shares -> shares.settle(hours));
    lastTick = tick;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    if (!modelled) {
      return;
    }
    settle(window.endTick());
    all.addTo(kpis, "");
    if (ofTenant.size() <= MOST_TENANTS) {
      ofTenant.forEach((tenant, shares) -> shares.addTo(kpis, "." + tenant));
    }
  }

  /** Of some instances. */
  private static final class Shares {
    private final LogHistogram ready = new LogHistogram();
    private final LogHistogram waitMillis = new LogHistogram();
    private double stealVcpus;
    private double stealHours;

    void note(InstanceShare share, boolean counts) {
      double steal = share.stealVcpus();
      stealVcpus += Double.isNaN(steal) ? 0 : steal;
      if (counts) {
        ready.add(share.readyShare());
        waitMillis.add(share.waitMillis());
      }
    }

    void settle(double hours) {
      stealHours += stealVcpus * hours;
      stealVcpus = 0;
    }

    void addTo(Map<String, Double> kpis, String suffix) {
      kpis.put("cpu-ready-mean" + suffix, ready.mean());
      kpis.put("cpu-ready-p95" + suffix, ready.quantile(P95));
      kpis.put("cpu-ready-max" + suffix, ready.most());
      kpis.put("scheduling-latency-p50" + suffix, waitMillis.quantile(MEDIAN));
      kpis.put("scheduling-latency-p95" + suffix, waitMillis.quantile(P95));
      kpis.put("steal-core-hours" + suffix, stealHours);
    }
  }
}
