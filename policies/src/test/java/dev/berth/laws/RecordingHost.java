package dev.berth.laws;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Resource;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import java.util.EnumSet;
import java.util.Set;

/** Writes down what a term reads of a host. */
public final class RecordingHost extends ForwardingHost {

  private final Set<Aspect> read = EnumSet.noneOf(Aspect.class);
  private DomainLevel widest = DomainLevel.HOST;
  private boolean largestHost;

  public RecordingHost(HostView host) {
    super(host);
  }

  public Set<Aspect> read() {
    return read;
  }

  /** The largest failure domain whose counters were asked for. */
  public DomainLevel widest() {
    return widest;
  }

  /** Whether the fleet's largest host was asked for. */
  public boolean readLargestHost() {
    return largestHost;
  }

  @Override
  public HostStatus status() {
    read.add(Aspect.STATUS);
    return super.status();
  }

  @Override
  public long free(Resource resource) {
    read.add(Aspect.CAPACITY);
    return super.free(resource);
  }

  @Override
  public long largestAllocatable(Resource resource) {
    largestHost = true;
    return super.largestAllocatable(resource);
  }

  @Override
  public int instances() {
    read.add(Aspect.CAPACITY);
    return super.instances();
  }

  @Override
  public int launching() {
    read.add(Aspect.CAPACITY);
    return super.launching();
  }

  @Override
  public long numaFree(Resource resource, int node) {
    read.add(Aspect.CAPACITY);
    return super.numaFree(resource, node);
  }

  @Override
  public long gpuFree(int device) {
    read.add(Aspect.CAPACITY);
    return super.gpuFree(device);
  }

  @Override
  public long latestDepartureTick() {
    read.add(Aspect.LIFETIME);
    return super.latestDepartureTick();
  }

  @Override
  public double reading(Metric metric) {
    read.add(Aspect.READINGS);
    return super.reading(metric);
  }

  @Override
  public int tenantInstances(LaunchRequest request, DomainLevel level) {
    counted(level);
    return super.tenantInstances(request, level);
  }

  @Override
  public int groupInstances(LaunchRequest request, DomainLevel level) {
    counted(level);
    return super.groupInstances(request, level);
  }

  @Override
  public int tenantInstances(LaunchRequest request) {
    read.add(Aspect.GROUP_COUNTS);
    return super.tenantInstances(request);
  }

  @Override
  public int groupInstances(LaunchRequest request) {
    read.add(Aspect.GROUP_COUNTS);
    return super.groupInstances(request);
  }

  @Override
  public int namedInstances(LaunchRequest request, String group, DomainLevel level) {
    read.add(Aspect.GROUP_COUNTS);
    widen(level);
    return super.namedInstances(request, group, level);
  }

  @Override
  public int namedInstances(LaunchRequest request, String group) {
    read.add(Aspect.GROUP_COUNTS);
    return super.namedInstances(request, group);
  }

  @Override
  public int systemInstances(LaunchRequest request) {
    read.add(Aspect.LICENCES);
    return super.systemInstances(request);
  }

  @Override
  public int licencesLeft(LaunchRequest request) {
    read.add(Aspect.LICENCES);
    return super.licencesLeft(request);
  }

  @Override
  public int dedicatedToOthers(LaunchRequest request) {
    read.add(Aspect.DEDICATION);
    return super.dedicatedToOthers(request);
  }

  @Override
  public int hostsWithImage(LaunchRequest request, DomainLevel level) {
    read.add(Aspect.IMAGES);
    widen(level);
    return super.hostsWithImage(request, level);
  }

  @Override
  public int launching(DomainLevel level) {
    read.add(Aspect.LAUNCHES);
    widen(level);
    return super.launching(level);
  }

  @Override
  public int fetching() {
    read.add(Aspect.LAUNCHES);
    return super.fetching();
  }

  @Override
  public double alarmBurden() {
    read.add(Aspect.ALARMS);
    return super.alarmBurden();
  }

  private void counted(DomainLevel level) {
    read.add(Aspect.TENANT_COUNTS);
    widen(level);
  }

  private void widen(DomainLevel level) {
    if (level.compareTo(widest) > 0) {
      widest = level;
    }
  }
}
