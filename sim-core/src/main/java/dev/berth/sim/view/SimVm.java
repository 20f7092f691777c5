package dev.berth.sim.view;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.sim.fleet.SimulatedFleet;
import dev.berth.workload.Channel;
import org.cloudsimplus.core.Simulation;
import org.cloudsimplus.hosts.Host;
import org.cloudsimplus.schedulers.MipsShare;
import org.cloudsimplus.vms.Vm;
import org.cloudsimplus.vms.VmSimple;

/**
 * A running instance as a CloudSim Plus VM, with the instance's id. Good for as long as the
 * instance runs; its use is that of the present instant.
 */
public final class SimVm extends VmSimple {

  private static final long MB_PER_GIB = 1024;

  private final SimulatedFleet fleet;
  private final SimHost host;

  /** False while CloudSim Plus's constructors run, which ask already. */
  private final boolean ready;

  SimVm(SimulatedFleet fleet, SimHost host, LaunchRequest request) {
    super(request.id(), mips(request), pes(request));
    this.fleet = fleet;
    this.host = host;
    setRam(request.demand().memoryMiB());
    setBw(request.demand().networkMbps());
    setSize(request.demand().diskGiB() * MB_PER_GIB);
    setDescription(request.name());
    ready = true;
    setStartTime(Ticks.toSeconds(fleet.startTick(request.id())));
  }

  /** Whole vCPUs are PEs of 1000 MIPS each; a broken number is one PE of all its MIPS. */
  private static double mips(LaunchRequest request) {
    long milli = request.demand().milliVcpu();
    return milli % SimHost.MILLI == 0 ? SimHost.MIPS_PER_VCPU : milli;
  }

  private static long pes(LaunchRequest request) {
    long milli = request.demand().milliVcpu();
    return milli % SimHost.MILLI == 0 ? milli / SimHost.MILLI : 1;
  }

  @Override
  public boolean isCreated() {
    return ready && fleet.hostOf(getId()) >= 0;
  }

  @Override
  public Host getHost() {
    return isCreated() ? host : Host.NULL;
  }

  @Override
  public Simulation getSimulation() {
    return host.getSimulation();
  }

  @Override
  public double getCpuPercentUtilization() {
    return fleet.use(getId(), Channel.CPU);
  }

  /** The use at the present instant, the only one that may be asked for. */
  @Override
  public double getCpuPercentUtilization(double time) {
    if (time != getSimulation().clock()) {
      throw View.notKept("the use at another instant (%s s)".formatted(time), "ask at that time");
    }
    return getCpuPercentUtilization();
  }

  @Override
  public double getCpuPercentRequested() {
    return getCpuPercentUtilization();
  }

  @Override
  public double getCpuPercentRequested(double time) {
    return getCpuPercentUtilization(time);
  }

  /** Share of the host's processors that this instance demands. */
  @Override
  public double getHostCpuUtilization(double time) {
    return getCpuPercentUtilization(time) * getTotalMipsCapacity() / host.getTotalMipsCapacity();
  }

  @Override
  public MipsShare getCurrentRequestedMips() {
    return new MipsShare(getPesNumber(), getMips() * getCpuPercentUtilization());
  }

  /** MiB in use. */
  @Override
  public long getCurrentRequestedRam() {
    return Math.round(fleet.use(getId(), Channel.MEMORY) * getRam().getCapacity());
  }

  @Override
  public Vm setHost(Host newHost) {
    throw View.readOnly("setHost");
  }

  @Override
  public void shutdown() {
    throw View.readOnly("shutdown");
  }
}
