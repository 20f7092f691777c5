package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.ChangeJournal;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the decisions of {@link ScanPlacer} in time that grows with what changed: one tournament
 * tree per request class, brought up to date from the fleet's change journal when the class is
 * asked for. A class is scanned at its first request and indexed from its second on; the least
 * recently used trees are dropped when the memory budget is spent. Hypothetical fleets are scanned.
 */
public final class IndexedPlacer implements Placer {

  /** What an index can follow; a strategy that reads more is scanned. */
  private static final Set<Aspect> INDEXABLE =
      EnumSet.of(
          Aspect.CAPACITY,
          Aspect.READINGS,
          Aspect.STATUS,
          Aspect.CURSOR,
          Aspect.LICENCES,
          Aspect.DEDICATION,
          Aspect.IMAGES,
          Aspect.ALARMS);

  private static final int MOST_CLASSES = 4096;

  private final Strategy strategy;
  private final Draws draws;
  private final ScanPlacer scan;
  private final long memoryBytes;
  private final IndexCounters counters = new IndexCounters();
  private final int followed;
  private @Nullable Index index;

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
    Set<Aspect> byPolicy = strategy.readsByPolicy();
    byPolicy.retainAll(INDEXABLE);
    followed = Aspect.bits(strategy.reads()) | Aspect.bits(byPolicy);
  }

  /** Whether every term of the strategy reads only what an index can follow. */
  public static boolean indexable(Strategy strategy) {
    return INDEXABLE.containsAll(strategy.reads());
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
      index = new Index(state);
    }
    TournamentTree tree =
        index != null && index.isOf(view) && follows(index.fleet, request)
            ? index.tree(request)
            : null;
    if (tree == null) {
      counters.scans++;
      scan.choose(view, request, attempt, cursor, outcome);
    } else if (tree.best() == Decision.NO_HOST) {
      outcome.clear();
    } else {
      decide(tree, request, attempt, cursor, outcome);
    }
  }

  /**
   * Whether classes of requests are treated alike: their policy asks for nothing that an index
   * cannot follow, and no host is kept for some tenant.
   */
  private boolean follows(FleetState fleet, LaunchRequest request) {
    return !fleet.hasDedicatedHosts()
        && (request.policy().isEmpty()
            || INDEXABLE.containsAll(strategy.reads(request.policy())));
  }

  private void decide(
      TournamentTree tree, LaunchRequest request, int attempt, int cursor, Choice outcome) {
    int ties = tree.ties();
    int winner =
        switch (strategy.tieBreak()) {
          case LOWEST_HOST -> tree.best();
          case RANDOM ->
              ties == 1 ? tree.best() : tree.tied(TieBreaker.draw(draws, ties, request, attempt));
          case NEXT_FIT -> tree.tiedFrom(cursor);
          case ROUND_ROBIN -> tree.tiedFrom(cursor + 1);
        };
    if (ties > 1) {
      outcome.set(winner, winner == tree.best() ? tree.tied(1) : tree.best(), 0);
      return;
    }
    int second = tree.bestBut(winner);
    outcome.set(
        winner, second, second == Decision.NO_HOST ? Double.NaN : tree.lead(winner, second));
  }

  @Override
  public String refusal(FleetView view, LaunchRequest request) {
    RefusalCounts counts =
        index != null && index.isOf(view) && follows(index.fleet, request)
            ? index.refusals(request)
            : null;
    return counts == null ? scan.refusal(view, request) : counts.reason();
  }

  /** What is known of one fleet, class by class. */
  private final class Index {
    private final FleetState fleet;
    private final RequestClasses classes;
    private final Supplier<HostRanking> newRanking;
    private final Supplier<RefusalCounts> newRefusals;
    private final long[] refreshedIn;
    private long refresh;

    Index(FleetState fleet) {
      this.fleet = fleet;
      newRanking = () -> new HostRanking(fleet, strategy);
      newRefusals = () -> new RefusalCounts(fleet, strategy);
      long each = TournamentTree.bytes(fleet.hostCount(), strategy.tierCount());
      classes = new RequestClasses((int) Math.max(1, Math.min(MOST_CLASSES, memoryBytes / each)));
      refreshedIn = new long[fleet.hostCount()];
    }

    boolean isOf(FleetView view) {
      return view.equals(fleet);
    }

    /** The hosts in order as of now, or null at the class's first request. */
    @Nullable TournamentTree tree(LaunchRequest request) {
      RequestClasses.Entry entry = classes.find(request);
      if (!entry.ready()) {
        return null;
      }
      HostRanking ranking = entry.ranking(newRanking);
      bringUpToDate(ranking, request);
      return ranking.tree();
    }

    /** Why hosts refuse as of now, or null before the class's second request. */
    @Nullable RefusalCounts refusals(LaunchRequest request) {
      RequestClasses.Entry entry = classes.known(request);
      if (entry == null || !entry.ready()) {
        return null;
      }
      RefusalCounts counts = entry.refusals(newRefusals);
      bringUpToDate(counts, request);
      return counts;
    }

    private void bringUpToDate(RowFollower follower, LaunchRequest request) {
      ChangeJournal journal = fleet.journal();
      long version = follower.version();
      if (version == RowFollower.NEVER || !journal.reaches(version)) {
        rebuild(follower, request);
      } else {
        follow(follower, request);
      }
      follower.setVersion(journal.version());
    }

    private void follow(RowFollower follower, LaunchRequest request) {
      ChangeJournal journal = fleet.journal();
      refresh++;
      for (long at = follower.version(); at < journal.version(); at++) {
        if ((journal.aspects(at) & followed) == 0) {
          continue;
        }
        int row = journal.row(at);
        if (row == ChangeJournal.ALL_ROWS) {
          rebuild(follower, request);
          return;
        }
        if (refreshedIn[row] != refresh) {
          refreshedIn[row] = refresh;
          counters.refreshes++;
          follower.refresh(row, request);
        }
      }
    }

    private void rebuild(RowFollower follower, LaunchRequest request) {
      counters.rebuilds++;
      follower.rebuild(request);
    }
  }
}
