package dev.berth.placer;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Resource;
import dev.berth.state.HostView;
import dev.berth.state.Owner;
import java.util.List;

/**
 * A host of which nothing is known but how many instances of the request's tenant and group stand
 * in its failure domains. Remembers which counts were asked for; any other question is refused.
 */
final class CountsView implements HostView {

  /** A term asked for more than counts. */
  static final class MoreThanCounts extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MoreThanCounts() {
      super("A term asked for more than counts.", null, false, false);
    }
  }

  private static final List<Owner> OWNERS = List.of(Owner.values());

  /** Owners x levels. */
  static final int COUNTERS = OWNERS.size() * DomainLevel.ALL.size();

  private final int[] counts = new int[COUNTERS];
  private int asked;

  static int counter(Owner owner, DomainLevel level) {
    return owner.ordinal() * DomainLevel.ALL.size() + level.ordinal();
  }

  static Owner owner(int counter) {
    return OWNERS.get(counter / DomainLevel.ALL.size());
  }

  static DomainLevel level(int counter) {
    return DomainLevel.ALL.get(counter % DomainLevel.ALL.size());
  }

  void set(int counter, int count) {
    counts[counter] = count;
  }

  int get(int counter) {
    return counts[counter];
  }

  /** The counters that were ever asked for, as bits. */
  int asked() {
    return asked;
  }

  @Override
  public int tenantInstances(LaunchRequest request, DomainLevel level) {
    return count(counter(Owner.TENANT, level));
  }

  @Override
  public int groupInstances(LaunchRequest request, DomainLevel level) {
    return count(counter(Owner.GROUP, level));
  }

  private int count(int counter) {
    asked |= 1 << counter;
    return counts[counter];
  }

  @Override
  public int row() {
    throw new MoreThanCounts();
  }

  @Override
  public HostSpec spec() {
    throw new MoreThanCounts();
  }

  @Override
  public HostStatus status() {
    throw new MoreThanCounts();
  }

  @Override
  public long allocatable(Resource resource) {
    throw new MoreThanCounts();
  }

  @Override
  public long free(Resource resource) {
    throw new MoreThanCounts();
  }

  @Override
  public long largestAllocatable(Resource resource) {
    throw new MoreThanCounts();
  }

  @Override
  public int instances() {
    throw new MoreThanCounts();
  }

  @Override
  public int launching() {
    throw new MoreThanCounts();
  }

  @Override
  public int numaNodes() {
    throw new MoreThanCounts();
  }

  @Override
  public int gpuDevices() {
    throw new MoreThanCounts();
  }

  @Override
  public long numaFree(Resource resource, int node) {
    throw new MoreThanCounts();
  }

  @Override
  public long gpuFree(int device) {
    throw new MoreThanCounts();
  }

  @Override
  public double reading(Metric metric) {
    throw new MoreThanCounts();
  }

  @Override
  public long latestDepartureTick() {
    throw new MoreThanCounts();
  }

  @Override
  public int tenantInstances(LaunchRequest request) {
    throw new MoreThanCounts();
  }

  @Override
  public int groupInstances(LaunchRequest request) {
    throw new MoreThanCounts();
  }

  @Override
  public int namedInstances(LaunchRequest request, String group, DomainLevel level) {
    throw new MoreThanCounts();
  }

  @Override
  public int namedInstances(LaunchRequest request, String group) {
    throw new MoreThanCounts();
  }

  @Override
  public int systemInstances(LaunchRequest request) {
    throw new MoreThanCounts();
  }

  @Override
  public int licencesLeft(LaunchRequest request) {
    throw new MoreThanCounts();
  }

  @Override
  public int dedicatedToOthers(LaunchRequest request) {
    throw new MoreThanCounts();
  }

  @Override
  public int hostsWithImage(LaunchRequest request, DomainLevel level) {
    throw new MoreThanCounts();
  }

  @Override
  public int launching(DomainLevel level) {
    throw new MoreThanCounts();
  }

  @Override
  public int fetching() {
    throw new MoreThanCounts();
  }

  @Override
  public double alarmBurden() {
    throw new MoreThanCounts();
  }
}
