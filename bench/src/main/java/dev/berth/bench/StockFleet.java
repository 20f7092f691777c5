package dev.berth.bench;

import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicy;
import org.cloudsimplus.brokers.DatacenterBroker;
import org.cloudsimplus.brokers.DatacenterBrokerSimple;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.CloudSimTag;
import org.cloudsimplus.core.events.SimEvent;
import org.cloudsimplus.datacenters.Datacenter;
import org.cloudsimplus.datacenters.DatacenterSimple;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.hosts.HostSimple;
import org.cloudsimplus.resources.Pe;
import org.cloudsimplus.resources.PeSimple;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.VmSimple;

/**
 * The same hosts and requests through stock CloudSim Plus: its datacenter, hosts and broker. Each
 * VM is handed to the broker at its arrival and destroyed by an explicit event, since the stock
 * life time is checked in sweeps only.
 */
final class StockFleet {

  private static final int ARRIVAL = 9_001;
  private static final int DEPARTURE = 9_002;
  private static final double MIPS = 1000;
  private static final long AMPLE = 1_000_000;

  private final CloudSimPlus kernel = new CloudSimPlus();
  private final DatacenterBroker broker;
  private final Datacenter datacenter;
  private final List<HostSpec> hosts;
  private final SortedMap<Long, Integer> hostOf = new TreeMap<>();

  private StockFleet(
      List<HostSpec> hosts, List<LaunchRequest> requests, VmAllocationPolicy policy) {
    this.hosts = hosts;
    datacenter =
        new DatacenterSimple(
            kernel, new ArrayList<>(hosts.stream().map(this::host).toList()), policy);
    broker = new DatacenterBrokerSimple(kernel);
    broker.setShutdownWhenIdle(false);
    new Driver(requests);
  }

  /** The row of every placed VM by the request's id; a refused one is missing. */
  static SortedMap<Long, Integer> run(
      List<HostSpec> hosts, List<LaunchRequest> requests, VmAllocationPolicy policy) {
    StockFleet run = new StockFleet(hosts, requests, policy);
    run.kernel.start();
    return run.hostOf;
  }

  private Host host(HostSpec spec) {
    ResourceVector nameplate = spec.type().nameplate();
    List<Pe> pes = new ArrayList<>();
    for (long pe = 0; pe < nameplate.milliVcpu() / 1000; pe++) {
      pes.add(new PeSimple(MIPS));
    }
    return new HostSimple(nameplate.memoryMiB(), AMPLE, AMPLE, pes);
  }

  private Vm vm(LaunchRequest request) {
    Vm vm = new VmSimple(request.id(), MIPS, request.demand().milliVcpu() / 1000);
    vm.setRam(request.demand().memoryMiB()).setBw(1).setSize(1);
    vm.addOnHostAllocationListener(
        allocated -> hostOf.put(request.id(), hostRow(allocated.getHost())));
    return vm;
  }

  private int hostRow(Host host) {
    if (host.getId() < 0 || host.getId() >= hosts.size()) {
      throw new IllegalStateException("Not one of the hosts: %s.".formatted(host));
    }
    return (int) host.getId();
  }

  /** Hands VMs to the broker and destroys them. */
  private final class Driver extends CloudSimEntity {
    private final List<LaunchRequest> requests;

    Driver(List<LaunchRequest> requests) {
      super(kernel);
      this.requests = requests;
    }

    @Override
    protected void startInternal() {
      for (LaunchRequest request : requests) {
        schedule(Ticks.toSeconds(request.arrivalTick()), ARRIVAL, request);
      }
    }

    @Override
    public void processEvent(SimEvent event) {
      if (event.getTag() == ARRIVAL) {
        LaunchRequest request = (LaunchRequest) event.getData();
        Vm vm = vm(request);
        broker.submitVm(vm);
        schedule(Ticks.toSeconds(request.lifetimeTicks()), DEPARTURE, vm);
      } else if (event.getTag() == DEPARTURE && ((Vm) event.getData()).isCreated()) {
        schedule(datacenter, 0, CloudSimTag.VM_DESTROY, event.getData());
      }
    }
  }
}
