package dev.berth.state;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.LicencePools;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
  private final HostStatus[] statuses;
  private final Devices devices;
  private final Allocations allocations;
  private final LatestDepartures departures;
  private final LaunchCounts launches;
  private final PolicyCounts policies;
  private final HostImages images;
  private final double[] alarmBurden;
  private @Nullable DomainCounts counts;
  private final OwnedDomains owned;
  private final ReadingTable readings;
  private final FleetTotals totals;
  private final Holds holds = new Holds();
  private final HostSettings settings = new HostSettings();
  private final ChangeJournal journal = new ChangeJournal(JOURNAL_CAPACITY);
  private final AllocationLedger ledger = new AllocationLedger(this);

  /** A state that counts tenants' and groups' instances per failure domain. */
  public FleetState(List<HostSpec> hosts) {
    this(hosts, true);
  }

  /**
   * @param countsTenants whether tenants' and groups' instances are counted from the start, which
   *     costs time at every allocation; else from the first question about them on
   */
  public FleetState(List<HostSpec> hosts, boolean countsTenants) {
    topology = new Topology(hosts);
    int rows = hosts.size();
    amounts = new HostAmounts(topology.hosts());
    instances = new int[rows];
    statuses = new HostStatus[rows];
    Arrays.fill(statuses, HostStatus.UP);
    devices = new Devices(topology.hosts());
    allocations = new Allocations(rows);
    departures = new LatestDepartures(allocations, rows);
    owned = new OwnedDomains(topology, allocations);
    counts = countsTenants ? new DomainCounts(topology) : null;
    launches = new LaunchCounts(topology);
    policies = new PolicyCounts(topology);
    images = new HostImages(topology);
    alarmBurden = new double[rows];
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

  /** From now on so many hosts may hold a licence of each system; call before the run. */
  public void setLicencePools(LicencePools pools) {
    policies.setPools(pools);
    journal.record(ChangeJournal.ALL_ROWS, Aspect.LICENCES.bit());
  }

  /** Hosts on which an operating system runs. */
  public int hostsWithSystem(String system) {
    return policies.holders(system);
  }

  /** Whether any host is dedicated to a tenant, so that it matters whose a request is. */
  public boolean hasDedicatedHosts() {
    return policies.hasDedicatedHosts();
  }

  /** Instances that are being launched anywhere. */
  public int launching() {
    return launches.all();
  }

  /** A host's image cache holds these images from now on. */
  public void setImages(int row, Set<String> cached) {
    images.set(row, cached);
    for (int neighbour :
        topology.members(DomainLevel.RACK, topology.domain(DomainLevel.RACK, row))) {
      journal.record(neighbour, Aspect.IMAGES.bit());
    }
  }

  /** What a host's cache holds, as far as the fleet has told. */
  public Set<String> images(int row) {
    return images.of(row);
  }

  /**
   * Whether an image had to be fetched for an instance that holds capacity, when it was launched.
   */
  public boolean fetchesImage(long instance) {
    int slot = allocations.slot(instance);
    return slot != Allocations.NONE && allocations.fetches(slot);
  }

  /** What a host's alarms weigh from now on, 0 or more. */
  public void setAlarmBurden(int row, double burden) {
    if (alarmBurden[row] != burden) {
      alarmBurden[row] = burden;
      journal.record(row, Aspect.ALARMS.bit());
    }
  }

  /** Takes new readings of all hosts. */
  public void acceptReadings(ReadingTable sampled) {
    readings.copyFrom(sampled);
    journal.record(ChangeJournal.ALL_ROWS, Aspect.READINGS.bit());
  }

  @Override
  public HostCursor cursor() {
    return new StateCursor(this, amounts, devices);
  }

  /** Whether capacity of a host is set aside for instances that are yet to come. */
  public boolean holds(int row) {
    return holds.any(row);
  }

  Holds holds() {
    return holds;
  }

  /** Sets capacity aside (sign +1) or gives it back (sign -1); no instance stands there. */
  void setAside(Holds.Hold hold, int sign) {
    if (sign > 0) {
      holds.add(hold);
    } else {
      holds.remove(hold);
    }
    int row = hold.placement().host();
    amounts.use(row, hold.shape().demand(), sign);
    devices.apply(hold.placement(), hold.shape(), -sign);
    journal.record(row, Aspect.CAPACITY.bit());
  }

  Allocations allocations() {
    return allocations;
  }

  LaunchCounts launches() {
    return launches;
  }

  PolicyCounts policies() {
    return policies;
  }

  HostImages images() {
    return images;
  }

  long latestDepartureTick(int row) {
    return departures.latest(row);
  }

  double alarmBurden(int row) {
    return alarmBurden[row];
  }

  /** The domains of a level in which the request's tenant or group has instances. */
  public OwnerCounts ownerCounts(Owner owner, LaunchRequest request, DomainLevel level) {
    return owned.of(owner, request, level);
  }

  /** Made from the allocations at the first question. */
  DomainCounts counts() {
    DomainCounts known = counts;
    if (known == null) {
      known = new DomainCounts(topology);
      countAll(known);
      counts = known;
    }
    return known;
  }

  private void countAll(DomainCounts empty) {
    for (int row = 0; row < hostCount(); row++) {
      int host = row;
      allocations.forEach(
          host,
          slot -> {
            empty.add(allocations.request(slot), host, 1);
            Placement target = allocations.target(slot);
            if (target != null) {
              empty.add(allocations.request(slot), target.host(), 1);
            }
          });
    }
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
    owned.add(request, row, sign);
    if (!request.policy().isEmpty()) {
      policies.apply(request, row, sign, journal);
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

  /** A launch begins (change +1) or ends on a host. */
  void launching(int row, int change, boolean fetches) {
    launches.change(row, change, fetches);
    journal.record(row, Aspect.CAPACITY.bit() | Aspect.LAUNCHES.bit());
  }
}
