package dev.berth.traces.utilisation;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.workload.Utilisation;

/**
 * Every instance uses the same share of what it asked for, all the time, and asks the same of disks
 * and network, half in each direction.
 *
 * @param cpuShare of the requested vCPUs, 0 to 1
 * @param memoryShare of the requested memory, 0 to 1
 * @param diskMiBPerSecond 0 or more; NaN where it is not modelled
 * @param networkMiBPerSecond likewise
 */
public record ConstantUtilisation(
    double cpuShare, double memoryShare, double diskMiBPerSecond, double networkMiBPerSecond)
    implements UtilisationModel {

  private static final double HALF_IN_KIB = 512;

  /** Disk and network are not modelled. */
  public ConstantUtilisation(double cpuShare, double memoryShare) {
    this(cpuShare, memoryShare, Double.NaN, Double.NaN);
  }

  public ConstantUtilisation {
    Shares.require("cpuShare", cpuShare);
    Shares.require("memoryShare", memoryShare);
    if (diskMiBPerSecond < 0 || networkMiBPerSecond < 0) {
      throw new IllegalArgumentException(
          "The diskMiBPerSecond (%s) and networkMiBPerSecond (%s) of an instance must not be negative."
              .formatted(diskMiBPerSecond, networkMiBPerSecond));
    }
  }

  @Override
  public Utilisation of(LaunchRequest request, Draws draws) {
    return (channel, startTick, tick) ->
        switch (channel) {
          case CPU -> cpuShare;
          case MEMORY -> memoryShare;
          case DISK_READ, DISK_WRITE -> diskMiBPerSecond * HALF_IN_KIB;
          case NETWORK_IN, NETWORK_OUT -> networkMiBPerSecond * HALF_IN_KIB;
        };
  }

  @Override
  public String assumption() {
    String shares =
        "Utilisation is assumed: every instance uses %s of its vCPUs and %s of its memory, always"
            .formatted(Shares.percent(cpuShare), Shares.percent(memoryShare));
    return shares
        + (Double.isNaN(diskMiBPerSecond) ? "" : ", %s MiB/s of disk".formatted(diskMiBPerSecond))
        + (Double.isNaN(networkMiBPerSecond)
            ? ""
            : ", %s MiB/s of network".formatted(networkMiBPerSecond))
        + ".";
  }
}
