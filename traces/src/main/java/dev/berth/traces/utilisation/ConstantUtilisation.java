package dev.berth.traces.utilisation;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.workload.Utilisation;

/**
 * Every instance uses the same share of what it asked for, all the time. Disk and network are not
 * modelled.
 *
 * @param cpuShare of the requested vCPUs, 0 to 1
 * @param memoryShare of the requested memory, 0 to 1
 */
public record ConstantUtilisation(double cpuShare, double memoryShare) implements UtilisationModel {

  public ConstantUtilisation {
    Shares.require("cpuShare", cpuShare);
    Shares.require("memoryShare", memoryShare);
  }

  @Override
  public Utilisation of(LaunchRequest request, Draws draws) {
    return (channel, startTick, tick) ->
        switch (channel) {
          case CPU -> cpuShare;
          case MEMORY -> memoryShare;
          default -> Double.NaN;
        };
  }

  @Override
  public String assumption() {
    return "Utilisation is assumed: every instance uses %s of its vCPUs and %s of its memory, always."
        .formatted(Shares.percent(cpuShare), Shares.percent(memoryShare));
  }
}
