package dev.berth.scenarios.regress;

import dev.berth.draws.SequentialDraws;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fleets and requests of the generated part of the corpus: small, mixed, skewed, with devices. */
final class GeneratedFleets {

  private static final List<HostType> TYPES =
      List.of(
          type("standard", 32, 128, 1, 1, 0),
          type("memory", 32, 512, 1, 2, 0),
          type("compute", 64, 128, 1.5, 2, 0),
          type("edge", 8, 16, 1, 1, 0),
          type("gpu", 48, 256, 1, 2, 4));

  private static final List<Flavor> FLAVORS =
      List.of(
          flavor("tiny", 500, 1024, 0),
          flavor("small", 1000, 2048, 0),
          flavor("medium", 4000, 16_384, 0),
          flavor("memory", 4000, 65_536, 0),
          flavor("compute", 16_000, 16_384, 0),
          flavor("large", 24_000, 98_304, 0),
          flavor("gpu", 8000, 32_768, 1000),
          flavor("gpu-share", 2000, 8192, 250));

  private static final List<String> TENANTS = List.of("ann", "bob", "cyd", "dee");

  private GeneratedFleets() {}

  /** Two to 24 hosts, of one type or of several, in racks of three. */
  static List<HostSpec> fleet(SequentialDraws draws) {
    int count = 2 + draws.nextInt(23);
    int kinds = 1 + draws.nextInt(3);
    int first = draws.nextInt(TYPES.size());
    List<HostSpec> hosts = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      HostType type = TYPES.get((first + draws.nextInt(kinds)) % TYPES.size());
      hosts.add(
          new HostSpec("h" + row, type, "rack" + row / 3, "feed" + row / 6, "zone" + row / 12));
    }
    return hosts;
  }

  static LaunchRequest request(long id, SequentialDraws draws) {
    Flavor flavor = FLAVORS.get(draws.nextInt(FLAVORS.size()));
    String tenant = TENANTS.get(draws.nextInt(TENANTS.size()));
    String group = tenant + "/g" + draws.nextInt(5);
    long lifetime = (1 + draws.nextInt(48)) * Ticks.PER_HOUR;
    return new LaunchRequest(id, "r" + id, tenant, group, "", flavor, Set.of(), 0, lifetime);
  }

  private static HostType type(
      String name, int vcpus, int memoryGiB, double overCommit, int numaNodes, int gpus) {
    return new HostType(
        name,
        new ResourceVector(vcpus * 1000L, memoryGiB * 1024L, 2000, 25_000, gpus * 1000L),
        new OverCommit(overCommit, 1, 1, 1),
        numaNodes,
        Set.of("arch:x86_64"),
        PowerCurve.linear(100, 400));
  }

  private static Flavor flavor(String name, long milliVcpu, long memoryMiB, long gpuPerMille) {
    return new Flavor(
        name, Shape.of(new ResourceVector(milliVcpu, memoryMiB, 20, 100, gpuPerMille)));
  }
}
