package dev.berth.state;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the placement manager believes: allocations, statuses and readings as primitive columns over
 * the hosts' rows. Allocations change through the {@link #ledger()} alone; every change of a row is
 * in the {@link #journal()}.
 */
public final class FleetState implements FleetView {

  private static final int JOURNAL_CAPACITY = 1 << 14;

  private final Topology topology;
  private final HostAmounts amounts;
  private final int[] instances;
  private final int[] launching;
  private final HostStatus[] statuses;
  private final Devices devices;
  private final Allocations allocations;
  private final LatestDepartures departures;
  private final @Nullable DomainCounts counts;
  private final ReadingTable readings;
  private final FleetTotals totals;
  private final HostSettings settings = new HostSettings();
  private final ChangeJournal journal = new ChangeJournal(JOURNAL_CAPACITY);
  private final AllocationLedger ledger = new AllocationLedger(this);

  /** A state that counts tenants' and groups' instances per failure domain. */
  public FleetState(List<HostSpec> hosts) {
    this(hosts, true);
  }

  /**
   * @param countsTenants whether {@link HostView#tenantInstances} and {@link
   *     HostView#groupInstances} may be asked; costs time at every allocation
   */
  public FleetState(List<HostSpec> hosts, boolean countsTenants) {
    topology = new Topology(hosts);
    int rows = hosts.size();
    amounts = new HostAmounts(topology.hosts());
    instances = new int[rows];
    launching = new int[rows];
    statuses = new HostStatus[rows];
    Arrays.fill(statuses, HostStatus.UP);
    devices = new Devices(topology.hosts());
    allocations = new Allocations(rows);
    departures = new LatestDepartures(allocations, rows);
    counts = countsTenants ? new DomainCounts(topology) : null;
    readings = new ReadingTable(rows);
    totals = new FleetTotals(topology);
  }

  @Override
  public Topology topology() {
    return topology;
  }

  @Override
  public long version() {
    return journal.version();
  }

  public ChangeJournal journal() {
    return journal;
  }

  /** The one way to change allocations. */
  public AllocationLedger ledger() {
    return ledger;
  }

  /** Whether tenants' and groups' instances are counted per failure domain. */
  public boolean countsTenants() {
    return counts != null;
  }

  /** What is believed of hosts' settings. */
  public HostSettings settings() {
    return settings;
  }

  public FleetTotals totals() {
    return totals;
  }

  public ReadingTable readings() {
    return readings;
  }

  public long free(Resource resource, int row) {
    return amounts.free(resource, row);
  }

  public long allocatable(Resource resource, int row) {
    return amounts.allocatable(resource, row);
  }

  /** Whether a host has a demand free, whatever its devices have. */
  boolean hasFree(int row, ResourceVector demand) {
    return amounts.hold(row, demand);
  }

  /** Instances that run on a host, are being launched there, or are on their way to it. */
  public int instances(int row) {
    return instances[row];
  }

  public HostStatus status(int row) {
    return statuses[row];
  }

  /** The request of an instance that holds capacity, or null. */
  public @Nullable LaunchRequest request(long instance) {
    int slot = allocations.slot(instance);
    return slot == Allocations.NONE ? null : allocations.request(slot);
  }

  /** The placement of an instance that holds capacity, or null. */
  public @Nullable Placement placement(long instance) {
    int slot = allocations.slot(instance);
    return slot == Allocations.NONE ? null : allocations.placement(slot);
  }

  /** Where a migrating instance is on its way to, or null for one that does not migrate. */
  public @Nullable Placement migrationTarget(long instance) {
    int slot = allocations.slot(instance);
    return slot == Allocations.NONE ? null : allocations.target(slot);
  }

  /** Visits the requests of a host's instances, latest first. */
  public void forEachInstance(int row, Consumer<LaunchRequest> visitor) {
    allocations.forEach(row, slot -> visitor.accept(allocations.request(slot)));
  }

  public void setStatus(int row, HostStatus status) {
    statuses[row] = status;
    journal.record(row, Aspect.STATUS.bit());
  }

  /** Takes new readings of all hosts. */
  public void acceptReadings(ReadingTable sampled) {
    readings.copyFrom(sampled);
    journal.record(ChangeJournal.ALL_ROWS, Aspect.READINGS.bit());
  }

  @Override
  public HostCursor cursor() {
    return new Cursor();
  }

  Allocations allocations() {
    return allocations;
  }

  /** An instance comes to stand on a host (sign +1) or stands there no longer (sign -1). */
  void apply(LaunchRequest request, Placement placement, int sign) {
    hold(request, placement, sign);
    departures.changed(request, placement.host(), sign);
    totals.instance(sign);
  }

  /** Takes (sign +1) or gives back (sign -1) what an instance holds of a host. */
  void hold(LaunchRequest request, Placement placement, int sign) {
    int row = placement.host();
    ResourceVector demand = request.demand();
    amounts.use(row, demand, sign);
    devices.apply(placement, request.flavor().shape(), -sign);
    if (counts != null) {
      counts.add(request, row, sign);
    }
    totals.hold(demand, sign);
    settings.count(request, row, sign);
    boolean wasBusy = instances[row] > 0;
    instances[row] += sign;
    if (wasBusy != instances[row] > 0) {
      totals.busy(topology.host(row).type().allocatable(), sign);
    }
    journal.record(row, Aspect.CAPACITY.bit() | Aspect.TENANT_COUNTS.bit());
  }

  void launching(int row, int change) {
    launching[row] += change;
    journal.record(row, Aspect.CAPACITY.bit());
  }

  /** A cursor over the columns. */
  private final class Cursor implements HostCursor {
    private int row;

    @Override
    public HostCursor at(int newRow) {
      row = newRow;
      return this;
    }

    @Override
    public int row() {
      return row;
    }

    @Override
    public HostSpec spec() {
      return topology.host(row);
    }

    @Override
    public HostStatus status() {
      return statuses[row];
    }

    @Override
    public long allocatable(Resource resource) {
      return amounts.allocatable(resource, row);
    }

    @Override
    public long free(Resource resource) {
      return amounts.free(resource, row);
    }

    @Override
    public long largestAllocatable(Resource resource) {
      return topology.largestAllocatable(resource);
    }

    @Override
    public int instances() {
      return instances[row];
    }

    @Override
    public int launching() {
      return launching[row];
    }

    @Override
    public int numaNodes() {
      return devices.numaNodes(row);
    }

    @Override
    public int gpuDevices() {
      return devices.gpuDevices(row);
    }

    @Override
    public long numaFree(Resource resource, int node) {
      return devices.tracksNuma(row) ? devices.numaFree(resource, row, node) : free(resource);
    }

    @Override
    public long gpuFree(int device) {
      return devices.gpuFree(row, device);
    }

    @Override
    public long latestDepartureTick() {
      return departures.latest(row);
    }

    @Override
    public double reading(Metric metric) {
      return readings.value(metric, row);
    }

    @Override
    public int tenantInstances(LaunchRequest request, DomainLevel level) {
      return counts().tenant(request, level, row);
    }

    @Override
    public int groupInstances(LaunchRequest request, DomainLevel level) {
      return counts().group(request, level, row);
    }

    private DomainCounts counts() {
      if (counts == null) {
        throw new IllegalStateException(
            "This state was made without tenant counts, yet a strategy reads them;"
                + " its constraints and scores must declare Aspect.TENANT_COUNTS.");
      }
      return counts;
    }
  }
}
