package dev.berth.bench;

import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicy;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyBestFit;
import org.cloudsimplus.allocationpolicies.VmAllocationPolicyFirstFit;

/**
 * The same workload through stock CloudSim Plus and through Berth, in one process on one thread.
 * The ratio counts only where every VM stood on the same host in both.
 */
@SuppressWarnings("ImmutableEnumChecker") // the supplier and the strategy hold no state
public enum StockPeer {
  /** The fewest free processors, then the lowest host. */
  BEST_FIT(VmAllocationPolicyBestFit::new, bestFit()),
  /** What stock CloudSim Plus calls first fit: the last host used, as long as it takes VMs. */
  FIRST_FIT(VmAllocationPolicyFirstFit::new, strategy("next-fit", List.of(), TieBreak.NEXT_FIT));

  private final Supplier<VmAllocationPolicy> stock;
  private final Strategy strategy;

  StockPeer(Supplier<VmAllocationPolicy> stock, Strategy strategy) {
    this.stock = stock;
    this.strategy = strategy;
  }

  /**
   * Both sides, measured.
   *
   * @param stockSeconds of processor time, median
   * @param berthSeconds of processor time, median
   * @param spread of Berth's seconds, largest over smallest less one
   */
  record Result(int placed, double stockSeconds, double berthSeconds, double spread) {

    double ratio() {
      return stockSeconds / berthSeconds;
    }
  }

  /**
   * Measures both after a warming run of a tenth of the size.
   *
   * @param runs of each side
   * @throws IllegalStateException when one VM stands elsewhere
   */
  Result measure(int hosts, int arrivals, int runs) {
    PeerWorkload small = PeerWorkload.of(hosts / 10, arrivals / 10, 2);
    for (int warm = 0; warm < 5; warm++) {
      requireSame(small);
    }
    PeerWorkload workload = PeerWorkload.of(hosts, arrivals, 1);
    int placed = requireSame(workload);
    double[] ours = CpuClock.sorted(runs, () -> BerthFleet.run(workload, strategy));
    double[] theirs = CpuClock.sorted(runs, () -> stock(workload));
    return new Result(
        placed, CpuClock.median(theirs), CpuClock.median(ours), CpuClock.spread(ours));
  }

  private int requireSame(PeerWorkload workload) {
    SortedMap<Long, Integer> theirs = stock(workload);
    SortedMap<Long, Integer> ours = BerthFleet.run(workload, strategy);
    for (long id = 0; id < workload.requests().size(); id++) {
      Integer expected = theirs.get(id);
      if (expected == null ? ours.containsKey(id) : !expected.equals(ours.get(id))) {
        throw new IllegalStateException(
            "Stock CloudSim Plus (%s) puts request %d on host %s, Berth on host %s."
                .formatted(this, id, expected, ours.get(id)));
      }
    }
    return ours.size();
  }

  private SortedMap<Long, Integer> stock(PeerWorkload workload) {
    return StockFleet.run(workload.hosts(), workload.requests(), stock.get());
  }

  private static Strategy bestFit() {
    TermSpec usedAfter =
        new TermSpec(
            "used-after", Map.of("resources", List.of("vcpu"), "denominator", "largest-host"));
    TierSpec tier = new TierSpec(List.of(new TierSpec.Weighted(usedAfter, 1)), 0);
    return strategy("cloudsim-best-fit", List.of(tier), TieBreak.LOWEST_HOST);
  }

  private static Strategy strategy(String name, List<TierSpec> tiers, TieBreak tieBreak) {
    return Strategy.of(new StrategySpec(name, "", "", List.of(), tiers, tieBreak));
  }

  /** Arguments: hosts (1000), arrivals (50000), runs of each side (5). */
  public static void main(String[] arguments) {
    int hosts = argument(arguments, 0, 1000);
    int arrivals = argument(arguments, 1, 50_000);
    int runs = argument(arguments, 2, 5);
    for (StockPeer peer : values()) {
      Result result = peer.measure(hosts, arrivals, runs);
      System.out.printf(
          Locale.ROOT,
          "%s, %d hosts, %d arrivals, %d placed alike: stock %.2f s, Berth %.3f s (spread %.0f %%),"
              + " ratio %.0f%n",
          peer,
          hosts,
          arrivals,
          result.placed(),
          result.stockSeconds(),
          result.berthSeconds(),
          100 * result.spread(),
          result.ratio());
    }
  }

  private static int argument(String[] arguments, int index, int fallback) {
    return index < arguments.length ? Integer.parseInt(arguments[index]) : fallback;
  }
}
