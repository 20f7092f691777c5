package dev.berth.scenarios.kpi;

import dev.berth.alarm.AlarmEnd;
import dev.berth.alarm.DriftAlarm;
import dev.berth.model.Decision;
import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.model.Ticks;
import dev.berth.reports.schema.DecisionRow;
import dev.berth.reports.schema.EventTable;
import dev.berth.reports.schema.Scope;
import dev.berth.reports.schema.SeriesMetric;
import dev.berth.reports.store.CellWriter;
import dev.berth.reports.store.EventRows;
import dev.berth.reports.store.SeriesTrack;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.state.FleetState;
import dev.berth.state.FleetTotals;
import dev.berth.state.ReadingTable;
import dev.berth.state.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a run into its cell. */
public final class StoredRows implements Rows {

  private static final String FLEET = "fleet";

  private final CellWriter writer;
  private final Topology topology;
  private final boolean keepDecisions;
  private final SeriesTrack[] domainUse;
  private final SeriesTrack[] hostUse;
  private final BodyRows bodies;
  private final @Nullable AlarmRows alarms;
  private final MobilityRows mobility;
  private final @Nullable EventRows tenants;

  /**
   * @param finest the finest scope of series that is kept
   */
  public StoredRows(
      CellWriter writer,
      Topology topology,
      Scope finest,
      boolean keepDecisions,
      Measured measured) {
    this.writer = writer;
    this.topology = topology;
    this.keepDecisions = keepDecisions;
    bodies = new BodyRows(writer, topology, finest);
    this.mobility = new MobilityRows(writer, topology, measured.mobility());
    alarms = measured.alarms() || measured.drift() ? new AlarmRows(writer, topology) : null;
    tenants = measured.tenants() ? writer.events(EventTable.TENANTS) : null;
    int racks = finest == Scope.FLEET ? 0 : topology.domainCount(DomainLevel.RACK);
    int hosts = finest == Scope.HOST ? topology.hostCount() : 0;
    domainUse = new SeriesTrack[racks];
    hostUse = new SeriesTrack[hosts];
    for (int rack = 0; rack < racks; rack++) {
      domainUse[rack] = use(Scope.DOMAIN, topology.domainName(DomainLevel.RACK, rack));
    }
    for (int row = 0; row < hosts; row++) {
      hostUse[row] = use(Scope.HOST, topology.host(row).name());
    }
  }

  private SeriesTrack use(Scope scope, String name) {
    return writer.track(scope, name, SeriesMetric.UTILISATION_VCPU.key());
  }

  @Override
  public void decided(Decision decision, LaunchRequest request) {
    if (keepDecisions) {
      writer.decision(
          new DecisionRow(
              Ticks.toSeconds(decision.tick()),
              decision.request(),
              request.tenant(),
              request.flavor().name(),
              decision.attempt(),
              word(decision.kind()),
              word(decision.outcome()),
              hostName(decision.host()),
              hostName(decision.runnerUp()),
              decision.margin(),
              decision.reason(),
              decision.stateVersion()));
    }
  }

  @Override
  public void sampled(long tick, FleetState state, FreeSpace free, long waiting) {
    FleetTotals totals = state.totals();
    add(tick, SeriesMetric.BUSY_HOSTS, totals.busyHosts());
    add(tick, SeriesMetric.INSTANCES, totals.instances());
    add(tick, SeriesMetric.WAITING, (double) waiting);
    add(tick, SeriesMetric.ALLOCATED_VCPU, share(totals, Resource.VCPU));
    add(tick, SeriesMetric.ALLOCATED_MEMORY, share(totals, Resource.MEMORY));
    add(tick, SeriesMetric.FRAGMENTATION, free.fragmentation());
    add(tick, SeriesMetric.STRANDED_VCPU, free.strandedVcpuShare());
    add(tick, SeriesMetric.STRANDED_MEMORY, free.strandedMemoryShare());
    add(tick, SeriesMetric.LARGEST_FLAVOR_VCPU, free.largestFlavorVcpus());
  }

  @Override
  public void sampled(long tick, FleetTruth truth, double utilisation) {
    add(tick, SeriesMetric.UTILISATION_VCPU, utilisation);
    add(tick, SeriesMetric.POWER_WATTS, truth.powerWatts());
    double seconds = Ticks.toSeconds(tick);
    for (int rack = 0; rack < domainUse.length; rack++) {
      domainUse[rack].add(seconds, rackUse(truth, rack));
    }
    for (int row = 0; row < hostUse.length; row++) {
      hostUse[row].add(seconds, truth.cpuUtilisation(row));
    }
  }

  @Override
  public void measured(long tick, FleetTruth truth, ReadingTable readings) {
    bodies.measured(tick, truth, readings);
  }

  @Override
  public void alarmEnded(AlarmEnd end) {
    if (alarms != null) {
      alarms.ended(end);
    }
  }

  @Override
  public void driftEnded(DriftAlarm.End end) {
    if (alarms != null) {
      alarms.ended(end);
    }
  }

  @Override
  public void tenant(String tenant, List<Double> figures) {
    if (tenants != null) {
      List<Object> row = new ArrayList<>(List.of(tenant));
      row.addAll(figures);
      tenants.add(row.toArray());
    }
  }

  @Override
  public void migrated(MigrationOutcome outcome, String cause) {
    mobility.migrated(outcome, cause);
  }

  @Override
  public void mobility(long tick, FleetTruth truth, long migrated, double mostOfCap) {
    mobility.sampled(tick, truth, migrated, mostOfCap);
  }

  /** Used share of the nameplate processors of a rack. */
  private double rackUse(FleetTruth truth, int rack) {
    double used = 0;
    double nameplate = 0;
    for (int row : topology.members(DomainLevel.RACK, rack)) {
      double vcpu = (double) topology.host(row).type().nameplate().milliVcpu();
      used += truth.cpuUtilisation(row) * vcpu;
      nameplate += vcpu;
    }
    return used / nameplate;
  }

  private void add(long tick, SeriesMetric metric, double value) {
    if (!Double.isNaN(value)) {
      writer.track(Scope.FLEET, FLEET, metric.key()).add(Ticks.toSeconds(tick), value);
    }
  }

  private static double share(FleetTotals totals, Resource resource) {
    return (double) totals.used(resource) / totals.allocatable(resource);
  }

  private String hostName(int row) {
    return row == Decision.NO_HOST ? "" : topology.host(row).name();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
