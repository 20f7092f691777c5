package dev.berth.traces.preset;

import dev.berth.model.Flavor;
import dev.berth.model.ResourceVector;
import dev.berth.traces.generator.CumulativeTable;
import dev.berth.traces.parameters.Parameters;
import dev.berth.traces.rows.Flavors;
import java.util.List;

/** How large instances are that arrive together, from a parameter file that names its sources. */
@SuppressWarnings("ImmutableEnumChecker") // Nothing is changed after it is made.
public enum StandingMix {
  /** vCPUs and memory drawn apart: how they go together was not computed. */
  BITBRAINS(
      "bitbrains",
      "bitbrains-sizes.csv",
      "Instances are generated, not replayed: sizes follow the measured shares of 500 instances of"
          + " Bitbrains, with vCPUs and memory drawn apart; all arrive at the start and stay."),
  /** The four instance types of CloudSim's PlanetLab experiments, equally often. */
  PLANETLAB(
      "planetlab",
      "planetlab-sizes.csv",
      "Instances are generated, not replayed: PlanetLab names no sizes, so the four types of"
          + " CloudSim's experiments are assumed, equally often; all arrive at the start and stay.");

  private static final int VCPUS = 0;
  private static final int MEMORY_GIB = 0;
  private static final int WEIGHT = 1;

  private final String tenant;
  private final String assumption;
  private final List<double[]> vcpus;
  private final List<double[]> memory;
  private final CumulativeTable byVcpus;
  private final CumulativeTable byMemory;

  StandingMix(String tenant, String file, String assumption) {
    this.tenant = tenant;
    this.assumption = assumption;
    Parameters parameters = Parameters.of(file);
    this.vcpus = parameters.all("vcpus");
    this.memory = parameters.all("memory-gib");
    this.byVcpus = weights(vcpus);
    this.byMemory = weights(memory);
  }

  private static CumulativeTable weights(List<double[]> records) {
    return new CumulativeTable(records.stream().mapToDouble(r -> r[WEIGHT]).toArray());
  }

  String tenant() {
    return tenant;
  }

  String assumption() {
    return assumption;
  }

  /** The flavor at two probabilities in [0, 1). */
  Flavor flavor(double vcpuShare, double memoryShare) {
    double cores = vcpus.get(byVcpus.pick(vcpuShare))[VCPUS];
    double gib = memory.get(byMemory.pick(memoryShare))[MEMORY_GIB];
    ResourceVector demand =
        ResourceVector.of(Math.round(cores * 1000), (long) StrictMath.ceil(gib * 1024 - 1e-6));
    return new Flavors(tenant + "-").of(demand);
  }
}
