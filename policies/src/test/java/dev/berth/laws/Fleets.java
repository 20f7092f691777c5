package dev.berth.laws;

import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random fleets, from one host to two dozen, of up to four types, in racks, feeds and zones. */
public final class Fleets {

  private Fleets() {}

  /** A type of 1 to 64 vCPUs, with over-commit, NUMA nodes and graphics devices now and then. */
  public static Arbitrary<HostType> types() {
    return Combinators.combine(
            Arbitraries.of(1, 2, 4, 8, 16, 64),
            Arbitraries.of(1, 2, 4, 8),
            Arbitraries.of(1.0, 1.0, 1.5, 4.0),
            Arbitraries.of(1, 1, 1, 2, 4),
            Arbitraries.of(0, 0, 0, 1, 4),
            Arbitraries.of(Set.<String>of(), Set.of("arch:x86_64"), Set.of("arch:aarch64")))
        .as(Fleets::type);
  }

  /** Hosts in row order; host r stands in rack r / 3, rack in feed rack / 2. */
  public static Arbitrary<List<HostSpec>> fleets() {
    return types()
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(
            types ->
                Arbitraries.integers()
                    .between(0, types.size() - 1)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(24)
                    .map(picks -> hosts(types, picks)));
  }

  /** Equal hosts of one rack each, for tables. */
  public static List<HostSpec> equal(int count, long milliVcpu, long memoryMiB) {
    HostType type =
        new HostType(
            "plain",
            ResourceVector.of(milliVcpu, memoryMiB),
            OverCommit.NONE,
            1,
            Set.of(),
            PowerCurve.linear(100, 200));
    List<HostSpec> hosts = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      hosts.add(host(type, row));
    }
    return hosts;
  }

  public static HostSpec host(HostType type, int row) {
    return new HostSpec("h" + row, type, "rack" + row / 3, "feed" + row / 6, "zone" + row / 12);
  }

  private static HostType type(
      int vcpus, int gibPerVcpu, double overCommit, int numaNodes, int gpus, Set<String> traits) {
    return new HostType(
        "t%d-%d-%s-%d-%d-%s".formatted(vcpus, gibPerVcpu, overCommit, numaNodes, gpus, traits),
        new ResourceVector(
            vcpus * 1000L, vcpus * (gibPerVcpu * 1024L), vcpus * 50L, vcpus * 500L, gpus * 1000L),
        new OverCommit(overCommit, 1, 1, 1),
        numaNodes,
        traits,
        PowerCurve.linear(50 + vcpus, 100 + 6.0 * vcpus));
  }

  private static List<HostSpec> hosts(List<HostType> types, List<Integer> picks) {
    List<HostSpec> hosts = new ArrayList<>();
    for (int row = 0; row < picks.size(); row++) {
      hosts.add(host(types.get(picks.get(row)), row));
    }
    return hosts;
  }
}
