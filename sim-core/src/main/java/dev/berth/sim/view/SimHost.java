package dev.berth.sim.view;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import dev.berth.sim.fleet.SimulatedFleet;
import dev.berth.sim.stock.CurvePowerModel;
import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.hosts.HostSimple;
import org.cloudsimplus.hosts.HostSuitability;
import org.cloudsimplus.resources.Pe;
import org.cloudsimplus.resources.PeSimple;
import org.cloudsimplus.resources.ResourceManageable;
import org.cloudsimplus.vms.Vm;

/**
 * One row of a simulated fleet as a CloudSim Plus host: nameplate, instances, use and power, as
 * they are when asked. A vCPU is a PE of 1000 MIPS, disk space stands in MB. What is allocated is
 * what running instances were given, at most the nameplate where that is over-committed.
 */
public final class SimHost extends HostSimple {

  static final double MIPS_PER_VCPU = 1000;
  static final long MILLI = 1000;
  private static final long MB_PER_GIB = 1024;

  private final SimulatedFleet fleet;
  private final int row;

  SimHost(CloudSimPlus kernel, SimulatedFleet fleet, int row) {
    this(kernel, fleet, row, fleet.hosts().get(row).type().nameplate());
  }

  private SimHost(CloudSimPlus kernel, SimulatedFleet fleet, int row, ResourceVector nameplate) {
    super(
        nameplate.memoryMiB(),
        nameplate.networkMbps(),
        nameplate.diskGiB() * MB_PER_GIB,
        pes(nameplate));
    this.fleet = fleet;
    this.row = row;
    setSimulation(kernel);
    setPowerModel(new CurvePowerModel(fleet.hosts().get(row).type().power()));
  }

  private static List<Pe> pes(ResourceVector nameplate) {
    List<Pe> pes = new ArrayList<>();
    for (long pe = 0; pe < nameplate.milliVcpu() / MILLI; pe++) {
      pes.add(new PeSimple(MIPS_PER_VCPU));
    }
    return pes;
  }

  /** Brings CloudSim Plus's own books of PEs, memory, network and storage up to date. */
  void touched() {
    int busy = (int) Math.min(getPesNumber(), (given(Resource.VCPU) + MILLI - 1) / MILLI);
    setPeStatus(getPeList().subList(0, busy), Pe.Status.BUSY);
    setPeStatus(getPeList().subList(busy, getPeList().size()), Pe.Status.FREE);
    allocate(ram, given(Resource.MEMORY));
    allocate(bw, given(Resource.NETWORK));
    allocate(disk.getStorage(), given(Resource.DISK) * MB_PER_GIB);
  }

  private static void allocate(ResourceManageable resource, long amount) {
    resource.setAllocatedResource(Math.min(resource.getCapacity(), amount));
  }

  /** The row of this host in the fleet. */
  public int row() {
    return row;
  }

  /** Views of the running instances, latest first; made anew at every call. */
  @Override
  @SuppressWarnings("unchecked")
  public <T extends Vm> List<T> getVmList() {
    List<Vm> vms = new ArrayList<>();
    for (LaunchRequest request : fleet.runningOn(row)) {
      vms.add(new SimVm(fleet, this, request));
    }
    return (List<T>) vms;
  }

  @Override
  public double getCpuPercentUtilization() {
    return fleet.truth().cpuUtilisation(row);
  }

  /** Demand as a share of nameplate; above 1 where the host is overloaded. */
  @Override
  public double getCpuPercentRequested() {
    return fleet.truth().cpuDemand(row);
  }

  @Override
  public double getCpuMipsUtilization() {
    return getCpuPercentUtilization() * getTotalMipsCapacity();
  }

  @Override
  public double getTotalAvailableMips() {
    return Math.max(0, getTotalMipsCapacity() - given(Resource.VCPU) * MIPS_PER_VCPU / MILLI);
  }

  @Override
  public double getTotalAllocatedMipsForVm(Vm vm) {
    return vm instanceof SimVm view && view.getHost() == this ? vm.getTotalMipsCapacity() : 0;
  }

  @Override
  public <T extends Vm> List<T> getVmCreatedList() {
    throw View.notKept("VMs that are gone", "a run recorder hears of every one");
  }

  @Override
  public List<Vm> getFinishedVms() {
    throw View.notKept("VMs that are gone", "a run recorder hears of every one");
  }

  @Override
  public HostSuitability createVm(Vm vm) {
    throw View.readOnly("createVm");
  }

  @Override
  public HostSuitability createTemporaryVm(Vm vm) {
    throw View.readOnly("createTemporaryVm");
  }

  @Override
  public void destroyVm(Vm vm) {
    throw View.readOnly("destroyVm");
  }

  @Override
  public boolean addMigratingInVm(Vm vm) {
    throw View.readOnly("addMigratingInVm");
  }

  @Override
  public HostSuitability getSuitabilityFor(Vm vm) {
    throw View.readOnly("getSuitabilityFor");
  }

  private long given(Resource resource) {
    long sum = 0;
    for (LaunchRequest request : fleet.runningOn(row)) {
      sum += request.demand().get(resource);
    }
    return sum;
  }
}
