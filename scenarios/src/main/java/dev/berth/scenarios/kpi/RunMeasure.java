package dev.berth.scenarios.kpi;

import dev.berth.alarm.Alarm;
import dev.berth.alarm.AlarmEnd;
import dev.berth.alarm.DriftAlarm;
import dev.berth.model.Decision;
import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.PoolKey;
import dev.berth.model.ReservationLevels;
import dev.berth.ports.RunRecorder;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.provision.GroupLoads;
import dev.berth.state.FleetState;
import dev.berth.state.ReadingTable;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Measures one run: passes what it hears to the accumulators and to the rows that are kept. */
public final class RunMeasure implements RunRecorder, TruthListener {

  private static final double WATT_HOURS_PER_KWH = 1000;

  private final LongPredicate isWarm;
  private final RequestCounts requests;
  private final AllocationIntegrals allocations;
  private final FluidGap fluidGap;
  private final DualGap dualGap;
  private final SampleMeans samples;
  private final EnergyMeter energy;
  private final GridMeter grid;
  private final @Nullable TenantTable tenants;
  private final @Nullable PlacementMeter placement;
  private final AlarmCounts alarms;
  private final BodyMeter bodies;
  private final ShareMeter shares;
  private final LaunchMeter launches;
  private final DriftMeter drift;
  private final Measured measured;
  private final Rows rows;
  private final MobilityMeter mobility;
  private final CapacityMeter capacity;
  private final LongOpenHashSet waiting = new LongOpenHashSet();
  private final Long2ObjectOpenHashMap<String> causes = new Long2ObjectOpenHashMap<>();

  /**
   * @param mix of the run's own workload
   * @param isWarm whether an id is that of an instance that ran when the workload started
   */
  public RunMeasure(
      Window window,
      List<HostSpec> hosts,
      FlavorMix mix,
      LongPredicate isWarm,
      Measured measured,
      Rows rows) {
    this.measured = measured;
    this.isWarm = isWarm;
    this.rows = rows;
    requests = new RequestCounts(window);
    allocations = new AllocationIntegrals(window, hosts.size());
    fluidGap = new FluidGap(window, hosts);
    dualGap = new DualGap(window, hosts);
    samples = new SampleMeans(window, mix, nameplateShares(hosts));
    energy = new EnergyMeter(window);
    alarms = new AlarmCounts(window);
    bodies = new BodyMeter(window, hosts);
    shares = new ShareMeter(window);
    launches = new LaunchMeter(window);
    drift = new DriftMeter(window, measured.drift());
    this.mobility = new MobilityMeter(measured.mobility(), window, hosts);
    grid = new GridMeter(window, measured.environment());
    tenants = measured.tenants() ? new TenantTable(window, measured.drift()) : null;
    placement = measured.placement() ? new PlacementMeter(window, measured.licences()) : null;
    capacity = new CapacityMeter(measured.provided(), window);
  }

  @Override
  public void decided(Decision decision, LaunchRequest request) {
    if (decision.kind() != Decision.Kind.PLACE) {
      mobility.decided(decision);
      if (tenants != null && LossMeter.departed(decision)) {
        tenants.restarted(decision.tick(), request);
      }
      note(decision);
    } else if (isWarm.test(request.id())) {
      return;
    } else {
      requests.decided(decision, request);
      if (tenants != null) {
        tenants.decided(decision, request);
      }
    }
    if (decision.outcome() == Decision.Outcome.WAITING) {
      waiting.add(request.id());
    } else if (decision.kind() != Decision.Kind.RELOCATE) {
      waiting.remove(request.id());
    }
    if (placement != null) {
      placement.decided(decision);
    }
    rows.decided(decision, request);
  }

  /** Why an instance moves stands in the decision. */
  private void note(Decision decision) {
    if (decision.kind() == Decision.Kind.RELOCATE
        && decision.outcome() == Decision.Outcome.PLACED) {
      causes.put(decision.request(), decision.reason());
    }
  }

  @Override
  public void launchFailed(long placedTick, LaunchRequest request) {
    if (!isWarm.test(request.id())) {
      requests.launchFailed(placedTick, request);
      launches.failed(request);
      if (tenants != null) {
        tenants.launchFailed(placedTick, request);
      }
    }
  }

  @Override
  public void launched(long tick, LaunchRequest request) {
    if (!isWarm.test(request.id())) {
      launches.launched(tick, request);
      if (tenants != null) {
        tenants.launched(tick, request);
      }
    }
  }

  @Override
  public void lost(long tick, LaunchRequest request, String reason) {
    mobility.lost(tick, request);
    if (tenants != null) {
      tenants.lost(tick, request);
    }
  }

  @Override
  public void restarted(long tick, LaunchRequest request) {
    mobility.restarted(tick, request);
    if (tenants != null) {
      tenants.restarted(tick, request);
    }
  }

  @Override
  public void migrated(MigrationOutcome outcome) {
    mobility.migrated(outcome);
    bodies.migrated(outcome);
    String cause = causes.remove(outcome.instance());
    rows.migrated(outcome, cause == null ? "" : cause);
  }

  @Override
  public void changed(long tick, FleetState state) {
    allocations.changed(tick, state.totals());
    fluidGap.changed(tick, state.totals());
    if (placement != null) {
      placement.changed(tick, state);
    }
  }

  @Override
  public void sampled(long tick, FleetState state) {
    samples.sampled(tick, state);
    dualGap.sampled(tick, state);
    rows.sampled(tick, state, samples.free(), waiting.size());
    if (tenants != null) {
      tenants.sampled(tick, state);
    }
    if (placement != null) {
      placement.sampled(tick, state);
    }
  }

  @Override
  public void driftRaised(DriftAlarm alarm) {
    drift.raised(alarm);
  }

  @Override
  public void driftEnded(DriftAlarm.End end) {
    rows.driftEnded(end);
  }

  @Override
  public void missed(LaunchRequest instance, long fromTick, long toTick) {
    drift.missed(instance, fromTick, toTick);
    if (tenants != null) {
      tenants.missed(instance, fromTick, toTick);
    }
  }

  @Override
  public void reserved(long tick, ReservationLevels levels) {
    capacity.reserved(tick, levels);
  }

  @Override
  public void evicted(long tick, LaunchRequest request) {
    capacity.evicted(tick);
  }

  @Override
  public void reservationMissed(long tick, LaunchRequest request) {
    capacity.missed(tick);
  }

  @Override
  public void lowWater(long tick, PoolKey pool, boolean low) {
    capacity.lowWater(tick, pool, low);
  }

  @Override
  public void scaled(long tick, String group, int from, int to) {
    capacity.scaled(tick);
  }

  @Override
  public void sampled(long tick, GroupLoads groups) {
    capacity.sampled(tick, groups);
  }

  @Override
  public void alarmRaised(Alarm alarm) {
    alarms.raised(alarm);
  }

  @Override
  public void alarmEnded(AlarmEnd end) {
    alarms.ended(end);
    rows.alarmEnded(end);
  }

  @Override
  public void sampled(long tick, FleetTruth truth) {
    samples.sampled(tick, truth);
    energy.sampled(tick, truth);
    grid.sampled(tick, truth);
    mobility.sampled(tick, truth);
    shares.sampled(tick, truth);
    launches.sampled(tick, truth);
    rows.mobility(tick, truth, mobility.takeMigrations(), mobility.mostOfCap());
    rows.sampled(tick, truth, samples.utilisationNow());
  }

  @Override
  public void sampled(long tick, FleetTruth truth, ReadingTable readings) {
    sampled(tick, truth);
    bodies.sampled(tick, truth, readings);
    rows.measured(tick, truth, readings);
  }

  @Override
  public void ended(long tick, FleetTruth truth) {
    energy.ended(truth);
    grid.sampled(tick, truth);
    mobility.ended(truth);
    launches.ended(truth);
  }

  /** The KPIs of the run, once it has ended. */
  public SortedMap<String, Double> kpis(long skippedRecords) {
    SortedMap<String, Double> kpis = new TreeMap<>();
    requests.addTo(kpis);
    allocations.addTo(kpis);
    fluidGap.addTo(kpis);
    dualGap.addTo(kpis);
    samples.addTo(kpis);
    bodies.addTo(kpis);
    shares.addTo(kpis);
    launches.addTo(kpis);
    drift.addTo(kpis);
    mobility.addTo(kpis, allocations.instanceTicks());
    capacity.addTo(kpis);
    if (placement != null) {
      placement.addTo(kpis);
    }
    grid.addTo(kpis);
    if (measured.alarms()) {
      alarms.addTo(kpis);
    }
    double kilowattHours = energy.kilowattHours();
    kpis.put("skipped-records", (double) skippedRecords);
    kpis.put("energy-kwh", kilowattHours);
    kpis.put(
        "energy-per-core-hour",
        allocations.servedCoreHours() == 0
            ? Double.NaN
            : kilowattHours * WATT_HOURS_PER_KWH / allocations.servedCoreHours());
    if (tenants != null) {
      tenants.into(rows);
    }
    return kpis;
  }

  private static double[] nameplateShares(List<HostSpec> hosts) {
    double[] amounts =
        hosts.stream().mapToDouble(host -> (double) host.type().nameplate().milliVcpu()).toArray();
    double total = 0;
    for (double amount : amounts) {
      total += amount;
    }
    for (int row = 0; row < amounts.length; row++) {
      amounts[row] /= total;
    }
    return amounts;
  }
}
