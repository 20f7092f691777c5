package dev.berth.scenarios.kpi;

import dev.berth.model.Flavor;
import dev.berth.model.HostStatus;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;

/** How usable the free space of a fleet is at one instant. */
public final class FreeSpace {

  private static final double MILLI = 1000;

  private final FlavorMix mix;
  private double freeVcpu;
  private double freeMemory;
  private double strandedVcpu;
  private double strandedMemory;
  private double unusableVcpu;
  private double largestVcpus;

  FreeSpace(FlavorMix mix) {
    this.mix = mix;
  }

  void look(FleetState state) {
    freeVcpu = 0;
    freeMemory = 0;
    strandedVcpu = 0;
    strandedMemory = 0;
    unusableVcpu = 0;
    largestVcpus = 0;
    HostCursor host = state.cursor();
    for (int row = 0; row < state.hostCount(); row++) {
      add(host.at(row));
    }
  }

  private void add(HostCursor host) {
    if (host.status() != HostStatus.UP) {
      return;
    }
    double vcpu = (double) host.free(Resource.VCPU);
    double memory = (double) host.free(Resource.MEMORY);
    boolean usable = false;
    double usableShare = 0;
    for (int index = 0; index < mix.size(); index++) {
      Flavor flavor = mix.flavor(index);
      if (fits(host, flavor)) {
        usable = true;
        usableShare += mix.share(index);
        largestVcpus = Math.max(largestVcpus, flavor.demand().milliVcpu() / MILLI);
      }
    }
    freeVcpu += vcpu;
    freeMemory += memory;
    unusableVcpu += vcpu * Math.max(0, 1 - usableShare);
    if (!usable) {
      strandedVcpu += vcpu;
      strandedMemory += memory;
    }
  }

  private static boolean fits(HostCursor host, Flavor flavor) {
    ResourceVector demand = flavor.demand();
    return demand.milliVcpu() <= host.free(Resource.VCPU)
        && demand.memoryMiB() <= host.free(Resource.MEMORY)
        && demand.diskGiB() <= host.free(Resource.DISK)
        && demand.networkMbps() <= host.free(Resource.NETWORK)
        && demand.gpuPerMille() <= host.free(Resource.GPU)
        && DeviceAssigner.fits(host, flavor.shape());
  }

  /** 0 when nothing is free. */
  double strandedVcpuShare() {
    return freeVcpu == 0 ? 0 : strandedVcpu / freeVcpu;
  }

  /** 0 when nothing is free. */
  double strandedMemoryShare() {
    return freeMemory == 0 ? 0 : strandedMemory / freeMemory;
  }

  /** 0 when nothing is free. */
  double fragmentation() {
    return freeVcpu == 0 ? 0 : unusableVcpu / freeVcpu;
  }

  /** 0 when no flavor fits anywhere. */
  double largestFlavorVcpus() {
    return largestVcpus;
  }
}
