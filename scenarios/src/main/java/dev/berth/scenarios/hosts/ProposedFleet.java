package dev.berth.scenarios.hosts;

import dev.berth.libvirt.fleet.LibvirtFleet;
import dev.berth.libvirt.fleet.ManagerLoop;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.Placement;
import dev.berth.ports.Capability;
import dev.berth.ports.Fleet;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import dev.berth.workload.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A fleet that is looked at and never touched: it prints the plans of what it is told to do. */
final class ProposedFleet implements Fleet {

  private static final String DRY_RUN = "dry run";

  private final LibvirtFleet fleet;
  private final ManagerLoop loop;
  private final Consumer<String> out;
  private final List<Consumer<FleetEvent>> listeners = new ArrayList<>();

  ProposedFleet(LibvirtFleet fleet, ManagerLoop loop, Consumer<String> out) {
    this.fleet = fleet;
    this.loop = loop;
    this.out = out;
    fleet.listen(this::deliver);
  }

  @Override
  public List<HostSpec> hosts() {
    return fleet.hosts();
  }

  @Override
  public Set<Capability> capabilities() {
    return fleet.capabilities();
  }

  @Override
  public Set<String> settings() {
    return fleet.settings();
  }

  @Override
  public void listen(Consumer<FleetEvent> listener) {
    listeners.add(listener);
  }

  @Override
  public void launch(Launch launch) {
    out.accept(fleet.plan(launch).text());
    later(new FleetEvent.LaunchFailed(launch.instance(), DRY_RUN));
  }

  @Override
  public void terminate(long instance) {
    out.accept(fleet.terminationPlan(instance).text());
    later(new FleetEvent.InstanceTerminated(instance));
  }

  @Override
  public void configure(int host, ConfigurationPolicy policy) {
    fleet.configure(host, policy);
  }

  @Override
  public void migrate(long instance, Placement target) {
    out.accept(fleet.plan(instance, target).text());
    later(new FleetEvent.MigrationFailed(instance, DRY_RUN));
  }

  @Override
  public double reading(long instance, Channel channel) {
    return fleet.reading(instance, channel);
  }

  @Override
  public void power(int host, HostStatus target) {
    fleet.power(host, target);
  }

  private void later(FleetEvent event) {
    loop.at(loop.now(), () -> deliver(event));
  }

  private void deliver(FleetEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }
}
