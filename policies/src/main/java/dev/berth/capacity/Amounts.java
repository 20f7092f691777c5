package dev.berth.capacity;

import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;

/** Arithmetic of resource vectors. */
final class Amounts {

  private Amounts() {}

  static ResourceVector plus(ResourceVector a, ResourceVector b) {
    return new ResourceVector(
        a.milliVcpu() + b.milliVcpu(),
        a.memoryMiB() + b.memoryMiB(),
        a.diskGiB() + b.diskGiB(),
        a.networkMbps() + b.networkMbps(),
        a.gpuPerMille() + b.gpuPerMille());
  }

  /** What is left of one when the other is taken away, amount by amount, never below 0. */
  static ResourceVector minus(ResourceVector a, ResourceVector b) {
    return new ResourceVector(
        Math.max(0, a.milliVcpu() - b.milliVcpu()),
        Math.max(0, a.memoryMiB() - b.memoryMiB()),
        Math.max(0, a.diskGiB() - b.diskGiB()),
        Math.max(0, a.networkMbps() - b.networkMbps()),
        Math.max(0, a.gpuPerMille() - b.gpuPerMille()));
  }

  /** Whether every amount of one is within the other. */
  static boolean within(ResourceVector a, ResourceVector b) {
    for (Resource resource : Resource.ALL) {
      if (a.get(resource) > b.get(resource)) {
        return false;
      }
    }
    return true;
  }
}
