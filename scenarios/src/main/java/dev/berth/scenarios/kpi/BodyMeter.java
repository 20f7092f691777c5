package dev.berth.scenarios.kpi;

import dev.berth.model.HostSpec;
import dev.berth.model.Metric;
import dev.berth.model.Ticks;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.physics.HostPhysics;
import dev.berth.state.ReadingTable;
import java.util.List;
import java.util.Map;

/** What the monitor's samples inside the window show of heat, throttling, disks and sensors. */
final class BodyMeter implements KpiSource {

  private static final double JOULES_PER_KWH = 3.6e6;
  private static final double SECONDS_PER_MINUTE = 60;
  private static final double MILLI = 1000;

  private final Window window;
  private final List<HostSpec> hosts;
  private final Mean diskLatency = new Mean();
  private final Mean networkLatency = new Mean();
  private final Mean inletError = new Mean();
  private final Mean missing = new Mean();
  private final ArrivalMeter arrivals;
  private double degreeMinutes;
  private double instanceDegreeMinutes;
  private double hottestInlet = Double.NaN;
  private double hottestProcessor = Double.NaN;
  private int mostHostsOver;
  private double throttledVcpuHours;
  private double coolingAtStart;
  private double drawnAtStart;
  private double coolingJoules;
  private double drawnJoules;
  private double efficiencyLoss;
  private long lastTick;
  private boolean modelled;

  BodyMeter(Window window, List<HostSpec> hosts) {
    this.window = window;
    this.hosts = hosts;
    arrivals = new ArrivalMeter(window, hosts.size());
  }

  void migrated(MigrationOutcome outcome) {
    if (modelled) {
      arrivals.migrated(outcome);
    }
  }

  void sampled(long tick, FleetTruth truth, ReadingTable readings) {
    HostPhysics physics = truth.physics();
    if (physics == null) {
      return;
    }
    modelled = true;
    arrivals.sampled(tick, physics);
    long heldTicks = window.overlap(lastTick, tick);
    lastTick = tick;
    if (tick <= window.startTick()) {
      coolingAtStart = physics.plant().electricJoules();
      drawnAtStart = physics.drawnJoules();
    } else {
      coolingJoules = physics.plant().electricJoules() - coolingAtStart;
      drawnJoules = physics.drawnJoules() - drawnAtStart;
      efficiencyLoss = physics.spec().distribution().lostJoules(1);
    }
    if (window.contains(tick)) {
      heat(physics, truth, heldTicks);
      service(truth);
      errors(truth, readings);
    }
  }

  private void heat(HostPhysics physics, FleetTruth truth, long heldTicks) {
    double minutes = Ticks.toSeconds(heldTicks) / SECONDS_PER_MINUTE;
    double hours = Ticks.toHours(heldTicks);
    double limit = physics.spec().inletLimitCelsius();
    int over = 0;
    for (int row = 0; row < hosts.size(); row++) {
      double inlet = physics.inletCelsius(row);
      double excess = Math.max(0, inlet - limit);
      over += excess > 0 ? 1 : 0;
      degreeMinutes += excess * minutes;
      instanceDegreeMinutes += excess * minutes * truth.running(row);
      hottestInlet = greater(hottestInlet, inlet);
      hottestProcessor = greater(hottestProcessor, physics.processorCelsius(row));
      double unserved = Math.min(1, truth.cpuDemand(row)) - truth.cpuUtilisation(row);
      throttledVcpuHours +=
          Math.max(0, unserved) * hosts.get(row).type().nameplate().milliVcpu() / MILLI * hours;
    }
    mostHostsOver = Math.max(mostHostsOver, over);
  }

  private void service(FleetTruth truth) {
    for (int row = 0; row < hosts.size(); row++) {
      if (truth.running(row) > 0) {
        diskLatency.add(truth.value(Metric.DISK_LATENCY, row));
        networkLatency.add(truth.value(Metric.NETWORK_LATENCY, row));
      }
    }
  }

  private void errors(FleetTruth truth, ReadingTable readings) {
    for (int row = 0; row < hosts.size(); row++) {
      double reading = readings.value(Metric.INLET_TEMPERATURE, row);
      missing.add(Double.isNaN(reading) ? 1 : 0);
      inletError.add(Math.abs(reading - truth.value(Metric.INLET_TEMPERATURE, row)));
    }
  }

  private static double greater(double known, double value) {
    return Double.isNaN(known) ? value : Math.max(known, value);
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    if (!modelled) {
      return;
    }
    double lost = drawnJoules * efficiencyLoss;
    kpis.put("degree-minutes", degreeMinutes);
    kpis.put("instance-degree-minutes", instanceDegreeMinutes);
    kpis.put("inlet-peak", hottestInlet);
    kpis.put("processor-peak", hottestProcessor);
    kpis.put("hosts-over-limit-peak", (double) mostHostsOver);
    kpis.put("throttled-core-hours", throttledVcpuHours);
    kpis.put("cooling-kwh", coolingJoules / JOULES_PER_KWH);
    kpis.put("distribution-loss-kwh", lost / JOULES_PER_KWH);
    kpis.put(
        "pue", drawnJoules == 0 ? Double.NaN : (drawnJoules + lost + coolingJoules) / drawnJoules);
    kpis.put("disk-latency-mean", diskLatency.value());
    kpis.put("network-latency-mean", networkLatency.value());
    kpis.put("inlet-error-mean", inletError.value());
    kpis.put("inlet-readings-missing", missing.value());
    arrivals.addTo(kpis);
  }
}
