package dev.berth.sim.planetlab;

import dev.berth.model.PowerCurve;

/**
 * What a host can do.
 *
 * @param cores processing elements
 * @param coreMips speed of each, in million instructions per second
 * @param power at 0, 10, ..., 100 % utilisation: 11 points
 */
public record HostModel(
    String name, int cores, double coreMips, double memoryMiB, PowerCurve power) {

  public HostModel {
    if (!(coreMips > 0) || cores < 1 || !(memoryMiB > 0)) {
      throw new IllegalArgumentException(
          "The host %s must have cores (%d), speed (%s MIPS) and memory (%s MiB)."
              .formatted(name, cores, coreMips, memoryMiB));
    }
    if (power.watts().size() != SpecPower.POINTS) {
      throw new IllegalArgumentException(
          "The power of host %s must have %d points, at 0, 10, ..., 100 %%, got %d."
              .formatted(name, SpecPower.POINTS, power.watts().size()));
    }
  }

  double totalMips() {
    return cores * coreMips;
  }
}
