package dev.berth.traces.rows;

import dev.berth.model.Flavor;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * The flavors of a trace that names none: one per distinct demand, called after it, such as {@code
 * azure-8c-14g} for 8 vCPUs and 14 GiB.
 */
public final class Flavors {

  private final String prefix;
  private final Map<ResourceVector, Flavor> byDemand = new HashMap<>();

  /** The prefix stands before every name; it may be empty. */
  public Flavors(String prefix) {
    this.prefix = prefix;
  }

  /** The flavor of a demand; equal demands give the same object. */
  public Flavor of(ResourceVector demand) {
    Flavor known = byDemand.get(demand);
    if (known == null) {
      known = new Flavor(prefix + name(demand), Shape.of(demand));
      byDemand.put(demand, known);
    }
    return known;
  }

  /** A demand in short: vCPUs (c), memory GiB (g), then disk GiB, network Mbit/s and devices. */
  static String name(ResourceVector demand) {
    StringBuilder name = new StringBuilder();
    name.append(decimal(demand.milliVcpu(), 1000)).append("c-");
    name.append(decimal(demand.memoryMiB(), 1024)).append('g');
    append(name, demand.diskGiB(), 1, "disk");
    append(name, demand.networkMbps(), 1, "mbps");
    append(name, demand.gpuPerMille(), Shape.PER_MILLE, "gpu");
    return name.toString();
  }

  private static void append(StringBuilder name, long amount, int unit, String suffix) {
    if (amount > 0) {
      name.append('-').append(decimal(amount, unit)).append(suffix);
    }
  }

  private static String decimal(long amount, int unit) {
    return BigDecimal.valueOf((double) amount / unit).stripTrailingZeros().toPlainString();
  }
}
