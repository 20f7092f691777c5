package dev.berth.laws;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Resource;
import dev.berth.state.HostView;

/** A host as another one shows it; the laws change or record one answer each. */
public class ForwardingHost implements HostView {

  private final HostView host;

  public ForwardingHost(HostView host) {
    this.host = host;
  }

  @Override
  public int row() {
    return host.row();
  }

  @Override
  public HostSpec spec() {
    return host.spec();
  }

  @Override
  public HostStatus status() {
    return host.status();
  }

  @Override
  public long allocatable(Resource resource) {
    return host.allocatable(resource);
  }

  @Override
  public long free(Resource resource) {
    return host.free(resource);
  }

  @Override
  public long largestAllocatable(Resource resource) {
    return host.largestAllocatable(resource);
  }

  @Override
  public int instances() {
    return host.instances();
  }

  @Override
  public int launching() {
    return host.launching();
  }

  @Override
  public int numaNodes() {
    return host.numaNodes();
  }

  @Override
  public int gpuDevices() {
    return host.gpuDevices();
  }

  @Override
  public long numaFree(Resource resource, int node) {
    return host.numaFree(resource, node);
  }

  @Override
  public long gpuFree(int device) {
    return host.gpuFree(device);
  }

  @Override
  public long latestDepartureTick() {
    return host.latestDepartureTick();
  }

  @Override
  public double reading(Metric metric) {
    return host.reading(metric);
  }

  @Override
  public int tenantInstances(LaunchRequest request, DomainLevel level) {
    return host.tenantInstances(request, level);
  }

  @Override
  public int groupInstances(LaunchRequest request, DomainLevel level) {
    return host.groupInstances(request, level);
  }

  @Override
  public int tenantInstances(LaunchRequest request) {
    return host.tenantInstances(request);
  }

  @Override
  public int groupInstances(LaunchRequest request) {
    return host.groupInstances(request);
  }

  @Override
  public int namedInstances(LaunchRequest request, String group, DomainLevel level) {
    return host.namedInstances(request, group, level);
  }

  @Override
  public int namedInstances(LaunchRequest request, String group) {
    return host.namedInstances(request, group);
  }

  @Override
  public int systemInstances(LaunchRequest request) {
    return host.systemInstances(request);
  }

  @Override
  public int licencesLeft(LaunchRequest request) {
    return host.licencesLeft(request);
  }

  @Override
  public int dedicatedToOthers(LaunchRequest request) {
    return host.dedicatedToOthers(request);
  }

  @Override
  public int hostsWithImage(LaunchRequest request, DomainLevel level) {
    return host.hostsWithImage(request, level);
  }

  @Override
  public int launching(DomainLevel level) {
    return host.launching(level);
  }

  @Override
  public int fetching() {
    return host.fetching();
  }

  @Override
  public double alarmBurden() {
    return host.alarmBurden();
  }
}
