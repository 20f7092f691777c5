package dev.berth.traces.inspect;

import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The most that a workload's instances ask for at one instant, if all are placed on arrival. Memory
 * grows with the number of instances that run at once.
 *
 * @param milliVcpu most thousandths of a vCPU
 * @param memoryMiB most memory, maybe at another instant
 * @param largest the most of each amount that a single request asks for
 */
public record PeakDemand(long milliVcpu, long memoryMiB, ResourceVector largest) {

  /** Reads a workload to its end; the caller closes it. */
  public static PeakDemand of(Workload workload) {
    PriorityQueue<Leaving> running = new PriorityQueue<>(Comparator.comparingLong(Leaving::tick));
    ResourceVector largest = ResourceVector.ZERO;
    long vcpu = 0;
    long memory = 0;
    long mostVcpu = 0;
    long mostMemory = 0;
    for (Arrival a = workload.next(); a != null; a = workload.next()) {
      LaunchRequest request = a.request();
      for (Leaving l = running.peek();
          l != null && l.tick() <= request.arrivalTick();
          l = running.peek()) {
        vcpu -= l.demand().milliVcpu();
        memory -= l.demand().memoryMiB();
        running.remove();
      }
      if (request.lifetimeTicks() != Ticks.NEVER) {
        running.add(new Leaving(request.arrivalTick() + request.lifetimeTicks(), request.demand()));
      }
      vcpu += request.demand().milliVcpu();
      memory += request.demand().memoryMiB();
      mostVcpu = Math.max(mostVcpu, vcpu);
      mostMemory = Math.max(mostMemory, memory);
      largest = larger(largest, request.demand());
    }
    return new PeakDemand(mostVcpu, mostMemory, largest);
  }

  private static ResourceVector larger(ResourceVector a, ResourceVector b) {
    return new ResourceVector(
        Math.max(a.milliVcpu(), b.milliVcpu()),
        Math.max(a.memoryMiB(), b.memoryMiB()),
        Math.max(a.diskGiB(), b.diskGiB()),
        Math.max(a.networkMbps(), b.networkMbps()),
        Math.max(a.gpuPerMille(), b.gpuPerMille()));
  }

  private record Leaving(long tick, ResourceVector demand) {}
}
