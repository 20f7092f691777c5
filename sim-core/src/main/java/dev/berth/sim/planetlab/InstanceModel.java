package dev.berth.sim.planetlab;

/**
 * What an instance asks for.
 *
 * @param mips of its one processing element at full use, in million instructions per second
 * @param memoryMiB what a migration transfers
 */
public record InstanceModel(double mips, double memoryMiB) {

  public InstanceModel {
    if (!(mips > 0) || !(memoryMiB > 0)) {
      throw new IllegalArgumentException(
          "An instance must ask for speed (%s MIPS) and memory (%s MiB)."
              .formatted(mips, memoryMiB));
    }
  }
}
