package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the decisions of {@link ScanPlacer} in time that grows with what changed: one tournament
 * tree per request class, brought up to date from the fleet's change journal when the class is
 * asked for. A class is scanned at its first request and indexed from its second on; the least
 * recently used trees are dropped when the memory budget is spent. Hypothetical fleets are scanned.
 */
public final class IndexedPlacer implements Placer {

  /** What an index can follow of a host by itself. */
  private static final Set<Aspect> OF_HOST =
      Collections.unmodifiableSet(
          EnumSet.of(
              Aspect.CAPACITY,
              Aspect.READINGS,
              Aspect.STATUS,
              Aspect.CURSOR,
              Aspect.LICENCES,
              Aspect.DEDICATION,
              Aspect.IMAGES,
              Aspect.ALARMS));

  private final Strategy strategy;
  private final Draws draws;
  private final ScanPlacer scan;
  private final long memoryBytes;
  private final IndexCounters counters = new IndexCounters();
  private @Nullable FleetIndex index;

  /**
   * @param memoryBytes what all trees together may hold, roughly; at least one is kept
   * @throws IllegalArgumentException when the strategy is not {@link #indexable}
   */
  public IndexedPlacer(Strategy strategy, Draws draws, long memoryBytes) {
    if (!indexable(strategy)) {
      throw new IllegalArgumentException(
          "The strategy %s reads %s, which an index cannot follow; scan instead."
              .formatted(strategy.name(), strategy.reads()));
    }
    this.strategy = strategy;
    this.draws = draws;
    this.memoryBytes = memoryBytes;
    scan = new ScanPlacer(strategy, draws);
  }

  /**
   * Whether every term of the strategy reads only what an index can follow; one that reads the
   * counts of tenants must read nothing else.
   */
  public static boolean indexable(Strategy strategy) {
    Set<Aspect> reads = EnumSet.copyOf(strategy.reads());
    reads.remove(Aspect.TENANT_COUNTS);
    return OF_HOST.containsAll(reads) && StrategyParts.separable(strategy);
  }

  /** The changes of a host after which it is looked at anew, as bits. */
  private static int followed(Strategy strategy) {
    Set<Aspect> byPolicy = strategy.readsByPolicy();
    byPolicy.addAll(strategy.reads());
    byPolicy.retainAll(OF_HOST);
    return Aspect.bits(byPolicy);
  }

  @Override
  public Strategy strategy() {
    return strategy;
  }

  @Override
  public Draws draws() {
    return draws;
  }

  /** What the index did so far. */
  public IndexCounters counters() {
    return counters;
  }

  @Override
  public void choose(
      FleetView view, LaunchRequest request, int attempt, int cursor, Choice outcome) {
    if (index == null && view instanceof FleetState state) {
      index = new FleetIndex(state, strategy, followed(strategy), draws, memoryBytes, counters);
    }
    if (index == null
        || !index.isOf(view)
        || !follows(index.fleet(), request)
        || !choose(index, request, attempt, cursor, outcome)) {
      counters.scans++;
      scan.choose(view, request, attempt, cursor, outcome);
    }
  }

  /**
   * Whether classes of requests are treated alike: their policy asks for nothing that an index
   * cannot follow, and no host is kept for some tenant.
   */
  private boolean follows(FleetState fleet, LaunchRequest request) {
    return !fleet.hasDedicatedHosts()
        && (request.policy().isEmpty() || OF_HOST.containsAll(strategy.reads(request.policy())));
  }

  /** Whether the index knows the decision. */
  private boolean choose(
      FleetIndex known, LaunchRequest request, int attempt, int cursor, Choice outcome) {
    RequestClasses.Entry entry = known.find(request);
    ClassGroup group = entry == null ? null : entry.group();
    if (entry == null || group == null) {
      return false;
    }
    LaneRanking ranking = group.ranking(entry.lane());
    if (!ranking.takes()) {
      outcome.clear();
    } else if (known.countsOwners()) {
      return known.chooseByCounts(entry, request, attempt, cursor, outcome);
    } else {
      decide(ranking, request, attempt, cursor, outcome);
    }
    return true;
  }

  private void decide(
      LaneRanking ranking, LaunchRequest request, int attempt, int cursor, Choice outcome) {
    int winner =
        switch (strategy.tieBreak()) {
          case LOWEST_HOST -> ranking.tied(0);
          case RANDOM -> ranking.tied(drawn(ranking.ties(), request, attempt));
          case NEXT_FIT -> ranking.tiedFrom(cursor);
          case ROUND_ROBIN -> ranking.tiedFrom(cursor + 1);
        };
    int second = ranking.bestBut(winner);
    if (second == TreeShape.NONE) {
      outcome.set(winner, Decision.NO_HOST, Double.NaN);
    } else {
      outcome.set(winner, second, ranking.lead(winner, second));
    }
  }

  private int drawn(int ties, LaunchRequest request, int attempt) {
    return ties == 1 ? 0 : TieBreaker.draw(draws, ties, request, attempt);
  }

  @Override
  public String refusal(FleetView view, LaunchRequest request) {
    RefusalCounts counts =
        index != null && index.isOf(view) && follows(index.fleet(), request)
            ? index.refusals(request)
            : null;
    return counts == null ? scan.refusal(view, request) : counts.reason();
  }
}
