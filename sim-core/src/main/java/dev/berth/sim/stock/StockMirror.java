package dev.berth.sim.stock;

import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import java.util.Set;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.vms.Vm;

/**
 * A stock host as a {@link HostSpec}, a stock VM as a {@link LaunchRequest}: one PE is 1000
 * milli-vCPU, RAM is MiB, bandwidth is Mbit/s. Storage in MB becomes GiB, rounded down for a host
 * and up for a VM.
 */
final class StockMirror {

  private static final double MB_PER_GIB = 1024;

  /** CloudSim Plus keeps power in a host's power model; no strategy reads it here. */
  private static final PowerCurve NO_POWER = PowerCurve.linear(0, 0);

  private StockMirror() {}

  static HostSpec host(Host host, int row) {
    ResourceVector nameplate =
        new ResourceVector(
            host.getPesNumber() * 1000L,
            host.getRam().getCapacity(),
            (long) (host.getStorage().getCapacity() / MB_PER_GIB),
            host.getBw().getCapacity(),
            0);
    HostType type = new HostType("host" + row, nameplate, OverCommit.NONE, 1, Set.of(), NO_POWER);
    String datacenter = "datacenter" + host.getDatacenter().getId();
    return new HostSpec("host" + row, type, datacenter, datacenter, datacenter);
  }

  static LaunchRequest request(Vm vm, long id) {
    ResourceVector demand =
        new ResourceVector(
            vm.getPesNumber() * 1000L,
            vm.getRam().getCapacity(),
            (long) Math.ceil(vm.getStorage().getCapacity() / MB_PER_GIB),
            vm.getBw().getCapacity(),
            0);
    String tenant = "broker" + vm.getBroker().getId();
    return new LaunchRequest(
        id,
        tenant + "/vm" + vm.getId(),
        tenant,
        tenant + "/vm" + vm.getId(),
        "",
        new Flavor(demand.toString(), Shape.of(demand)),
        Set.of(),
        Ticks.ofSeconds(vm.getSimulation().clock()),
        Ticks.NEVER);
  }
}
