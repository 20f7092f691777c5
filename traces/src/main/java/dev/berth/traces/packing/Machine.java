package dev.berth.traces.packing;

import dev.berth.model.ResourceVector;

/**
 * The machine of which the trace's requests are fractions. The trace does not say its size; that of
 * machine 16 is inferred: with 104 vCPUs and 562.5 GiB its smallest types become 1 vCPU with 0.75
 * and 1.75 GiB, which Azure sells.
 */
final class Machine {

  static final String ASSUMPTION =
      "Azure's packing trace gives fractions of a machine whose size it keeps: 104 vCPUs and"
          + " 562.5 GiB are assumed, inferred from its smallest types.";

  private static final double MILLI_VCPUS = 104_000;
  private static final double MEMORY_MIB = 576_000;

  private Machine() {}

  /** The amounts of fractions from 0 to 1; at least a thousandth of a vCPU. */
  static ResourceVector amounts(double coreFraction, double memoryFraction) {
    return ResourceVector.of(
        Math.max(1, Math.round(coreFraction * MILLI_VCPUS)),
        Math.round(memoryFraction * MEMORY_MIB));
  }
}
