package dev.berth.sim.view;

import dev.berth.sim.fleet.SimulatedFleet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyAbstract;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.CloudSimTag;
import org.cloudsimplus.core.events.SimEvent;
import org.cloudsimplus.datacenters.Datacenter;
import org.cloudsimplus.datacenters.DatacenterSimple;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.vms.Vm;

/**
 * A simulated fleet as a CloudSim Plus datacenter that can be read and listened to. It decides and
 * changes nothing: requests go to the placement manager.
 */
public final class SimDatacenter extends DatacenterSimple {

  private final List<SimHost> hosts;

  private SimDatacenter(CloudSimPlus kernel, List<SimHost> hosts) {
    super(kernel, new ArrayList<>(hosts), new ReadOnly());
    this.hosts = hosts;
  }

  /** The view of a fleet, made once: its hosts keep their listeners. */
  public static SimDatacenter of(CloudSimPlus kernel, SimulatedFleet fleet) {
    List<SimHost> hosts = new ArrayList<>();
    for (int row = 0; row < fleet.hosts().size(); row++) {
      hosts.add(new SimHost(kernel, fleet, row));
    }
    hosts.forEach(SimHost::touched);
    fleet.onTouched(row -> hosts.get(row).touched());
    return new SimDatacenter(kernel, hosts);
  }

  /** All hosts were evaluated: their listeners, statistics and histories take it in. */
  public void evaluated() {
    double clock = getSimulation().clock();
    hosts.forEach(host -> host.updateProcessing(clock));
  }

  @Override
  public void processEvent(SimEvent event) {
    if (event.getTag() != CloudSimTag.SIMULATION_END) {
      throw View.readOnly("a datacenter event with tag " + event.getTag());
    }
  }

  @Override
  public void requestVmMigration(Vm vm, Host target) {
    throw View.readOnly("requestVmMigration");
  }

  @Override
  public void requestVmMigration(Vm vm) {
    throw View.readOnly("requestVmMigration");
  }

  @Override
  public <T extends Host> Datacenter addHost(T host) {
    throw View.readOnly("addHost");
  }

  @Override
  public <T extends Host> Datacenter removeHost(T host) {
    throw View.readOnly("removeHost");
  }

  /** Places nothing. */
  private static final class ReadOnly extends VmAllocationPolicyAbstract {
    @Override
    protected Optional<Host> defaultFindHostForVm(Vm vm) {
      throw View.readOnly("the allocation policy");
    }
  }
}
