package dev.berth.state;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Resource;

/** A cursor over the columns of a {@link FleetState}. */
final class StateCursor implements HostCursor {

  private final FleetState state;
  private final Topology topology;
  private final HostAmounts amounts;
  private final Devices devices;
  private int row;

  StateCursor(FleetState state, HostAmounts amounts, Devices devices) {
    this.state = state;
    this.amounts = amounts;
    this.devices = devices;
    topology = state.topology();
  }

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
    return state.status(row);
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
    return state.instances(row);
  }

  @Override
  public int launching() {
    return state.launches().onHost(row);
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
    return state.latestDepartureTick(row);
  }

  @Override
  public double reading(Metric metric) {
    return state.readings().value(metric, row);
  }

  @Override
  public int tenantInstances(LaunchRequest request, DomainLevel level) {
    return state.counts().tenant(request, level, row);
  }

  @Override
  public int groupInstances(LaunchRequest request, DomainLevel level) {
    return state.counts().group(request, level, row);
  }

  @Override
  public int tenantInstances(LaunchRequest request) {
    return state.counts().tenant(request);
  }

  @Override
  public int groupInstances(LaunchRequest request) {
    return state.counts().group(request);
  }

  @Override
  public int namedInstances(LaunchRequest request, String group, DomainLevel level) {
    return state.counts().named(request, group, level, row);
  }

  @Override
  public int namedInstances(LaunchRequest request, String group) {
    return state.counts().named(request, group);
  }

  @Override
  public int systemInstances(LaunchRequest request) {
    return state.policies().systemInstances(request, row);
  }

  @Override
  public int licencesLeft(LaunchRequest request) {
    return state.policies().licencesLeft(request);
  }

  @Override
  public int dedicatedToOthers(LaunchRequest request) {
    return state.policies().dedicatedToOthers(request, row);
  }

  @Override
  public int hostsWithImage(LaunchRequest request, DomainLevel level) {
    return state.images().hostsWith(request, level, row);
  }

  @Override
  public int launching(DomainLevel level) {
    return state.launches().in(level, row);
  }

  @Override
  public int fetching() {
    return state.launches().fetching();
  }

  @Override
  public double alarmBurden() {
    return state.alarmBurden(row);
  }
}
