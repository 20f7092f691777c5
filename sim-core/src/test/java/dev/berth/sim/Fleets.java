package dev.berth.sim;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Hosts, requests and placers that tests share. */
public final class Fleets {

  private Fleets() {}

  /** Equal hosts; power is 100 W idle, 200 W at full load, straight. */
  public static List<HostSpec> hosts(int count, int vcpus, long memoryMiB) {
    return hosts(count, vcpus, memoryMiB, PowerCurve.linear(100, 200));
  }

  public static List<HostSpec> hosts(int count, int vcpus, long memoryMiB, PowerCurve curve) {
    ResourceVector nameplate = ResourceVector.of(vcpus * 1000L, memoryMiB);
    HostType type = new HostType("server", nameplate, OverCommit.NONE, 1, Set.of(), curve);
    return IntStream.range(0, count)
        .mapToObj(row -> new HostSpec("h" + row, type, "rack0", "feed0", "zone0"))
        .toList();
  }

  public static LaunchRequest request(
      long id, int vcpus, long memoryMiB, long arrivalTick, long lifetimeTicks) {
    Flavor flavor =
        new Flavor(vcpus + "x" + memoryMiB, Shape.of(ResourceVector.of(vcpus * 1000L, memoryMiB)));
    return new LaunchRequest(
        id, "r" + id, "t0", "g" + id, "", flavor, Set.of(), arrivalTick, lifetimeTicks);
  }

  /** The same share of processor and memory at all times. */
  public static Utilisation constant(double cpu, double memory) {
    return (channel, startTick, tick) ->
        switch (channel) {
          case CPU -> cpu;
          case MEMORY -> memory;
          default -> Double.NaN;
        };
  }

  /** Processor use that is one value up to a tick and another from it on. */
  public static Utilisation step(double before, long at, double from) {
    return (channel, startTick, tick) -> channel == Channel.CPU ? (tick < at ? before : from) : 0;
  }

  /** The lowest host that fits. */
  public static Placer firstFit() {
    return placer("first-fit", List.of());
  }

  /** What stock CloudSim Plus calls best fit: the fewest free processors, then the lowest host. */
  public static Placer cloudsimBestFit() {
    TermSpec usedAfter =
        new TermSpec(
            "used-after", Map.of("resources", List.of("vcpu"), "denominator", "largest-host"));
    return placer(
        "cloudsim-best-fit",
        List.of(new TierSpec(List.of(new TierSpec.Weighted(usedAfter, 1)), 0)));
  }

  private static Placer placer(String name, List<TierSpec> tiers) {
    StrategySpec spec = new StrategySpec(name, name, "", List.of(), tiers, TieBreak.LOWEST_HOST);
    return new ScanPlacer(Strategy.of(spec), new Draws(1));
  }
}
