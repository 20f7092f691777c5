package dev.berth.state;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Resource;

/** Shows what another cursor shows; a hypothetical fleet changes some of its answers. */
public abstract class ForwardingCursor implements HostCursor {

  /** The cursor that is shown. */
  protected final HostCursor under;

  protected ForwardingCursor(HostCursor under) {
    this.under = under;
  }

  @Override
  public HostCursor at(int row) {
    under.at(row);
    return this;
  }

  @Override
  public int row() {
    return under.row();
  }

  @Override
  public HostSpec spec() {
    return under.spec();
  }

  @Override
  public HostStatus status() {
    return under.status();
  }

  @Override
  public long allocatable(Resource resource) {
    return under.allocatable(resource);
  }

  @Override
  public long free(Resource resource) {
    return under.free(resource);
  }

  @Override
  public long largestAllocatable(Resource resource) {
    return under.largestAllocatable(resource);
  }

  @Override
  public int instances() {
    return under.instances();
  }

  @Override
  public int launching() {
    return under.launching();
  }

  @Override
  public int numaNodes() {
    return under.numaNodes();
  }

  @Override
  public int gpuDevices() {
    return under.gpuDevices();
  }

  @Override
  public long numaFree(Resource resource, int node) {
    return under.numaFree(resource, node);
  }

  @Override
  public long gpuFree(int device) {
    return under.gpuFree(device);
  }

  @Override
  public double reading(Metric metric) {
    return under.reading(metric);
  }

  @Override
  public long latestDepartureTick() {
    return under.latestDepartureTick();
  }

  @Override
  public int tenantInstances(LaunchRequest request, DomainLevel level) {
    return under.tenantInstances(request, level);
  }

  @Override
  public int groupInstances(LaunchRequest request, DomainLevel level) {
    return under.groupInstances(request, level);
  }

  @Override
  public int tenantInstances(LaunchRequest request) {
    return under.tenantInstances(request);
  }

  @Override
  public int groupInstances(LaunchRequest request) {
    return under.groupInstances(request);
  }

  @Override
  public int namedInstances(LaunchRequest request, String group, DomainLevel level) {
    return under.namedInstances(request, group, level);
  }

  @Override
  public int namedInstances(LaunchRequest request, String group) {
    return under.namedInstances(request, group);
  }

  @Override
  public int systemInstances(LaunchRequest request) {
    return under.systemInstances(request);
  }

  @Override
  public int licencesLeft(LaunchRequest request) {
    return under.licencesLeft(request);
  }

  @Override
  public int dedicatedToOthers(LaunchRequest request) {
    return under.dedicatedToOthers(request);
  }

  @Override
  public int hostsWithImage(LaunchRequest request, DomainLevel level) {
    return under.hostsWithImage(request, level);
  }

  @Override
  public int launching(DomainLevel level) {
    return under.launching(level);
  }

  @Override
  public int fetching() {
    return under.fetching();
  }

  @Override
  public double alarmBurden() {
    return under.alarmBurden();
  }
}
