package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.ChangeJournal;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.strategy.Strategy;
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

  /** What an index can follow; a strategy that reads more is scanned. */
  private static final Set<Aspect> INDEXABLE =
      EnumSet.of(Aspect.CAPACITY, Aspect.READINGS, Aspect.STATUS, Aspect.CURSOR);

  private static final int MOST_TREES = 4096;

  private final Strategy strategy;
  private final Draws draws;
  private final ScanPlacer scan;
  private final long memoryBytes;
  private final IndexCounters counters = new IndexCounters();
  private final int followed;
  private final double[] tierValues;
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
    followed = Aspect.bits(strategy.reads());
    tierValues = new double[strategy.tierCount()];
  }

  /** Whether every term of the strategy reads only what an index can follow. */
  public static boolean indexable(Strategy strategy) {
    return INDEXABLE.containsAll(strategy.reads());
  }

  @Override
  public Strategy strategy() {
    return strategy;
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
    TournamentTree tree = index != null && index.isOf(view) ? index.tree(request) : null;
    if (tree == null) {
      counters.scans++;
      scan.choose(view, request, attempt, cursor, outcome);
    } else if (tree.best() == Decision.NO_HOST) {
      outcome.clear();
    } else {
      decide(tree, request, attempt, cursor, outcome);
    }
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

  /** The trees over one fleet. */
  private final class Index {
    private final FleetState fleet;
    private final HostCursor host;
    private final RequestClasses classes;
    private final long[] refreshedIn;
    private long refresh;

    Index(FleetState fleet) {
      this.fleet = fleet;
      host = fleet.cursor();
      long perTree = TournamentTree.bytes(fleet.hostCount(), strategy.tierCount());
      classes = new RequestClasses((int) Math.max(1, Math.min(MOST_TREES, memoryBytes / perTree)));
      refreshedIn = new long[fleet.hostCount()];
    }

    boolean isOf(FleetView view) {
      return view.equals(fleet);
    }

    /** The request class's tree as of now, or null at the class's first request. */
    @Nullable TournamentTree tree(LaunchRequest request) {
      RequestClasses.Entry entry = classes.find(request);
      return entry.ready() ? upToDate(entry, request) : null;
    }

    private TournamentTree upToDate(RequestClasses.Entry entry, LaunchRequest request) {
      ChangeJournal journal = fleet.journal();
      TournamentTree tree = entry.tree();
      if (tree == null) {
        tree = entry.plant(new TournamentTree(fleet.hostCount(), strategy.tierCount()));
        rebuild(tree, request);
      } else if (journal.reaches(entry.version())) {
        follow(tree, entry.version(), request);
      } else {
        rebuild(tree, request);
      }
      entry.setVersion(journal.version());
      return tree;
    }

    private void follow(TournamentTree tree, long since, LaunchRequest request) {
      ChangeJournal journal = fleet.journal();
      refresh++;
      for (long at = since; at < journal.version(); at++) {
        if ((journal.aspects(at) & followed) == 0) {
          continue;
        }
        int row = journal.row(at);
        if (row == ChangeJournal.ALL_ROWS) {
          rebuild(tree, request);
          return;
        }
        if (refreshedIn[row] != refresh) {
          refreshedIn[row] = refresh;
          counters.refreshes++;
          tree.set(row, evaluate(row, request), tierValues);
        }
      }
    }

    private void rebuild(TournamentTree tree, LaunchRequest request) {
      counters.rebuilds++;
      for (int row = 0; row < fleet.hostCount(); row++) {
        tree.store(row, evaluate(row, request), tierValues);
      }
      tree.pullAll();
    }

    private boolean evaluate(int row, LaunchRequest request) {
      if (strategy.firstRefusal(host.at(row), request) >= 0) {
        return false;
      }
      for (int tier = 0; tier < tierValues.length; tier++) {
        tierValues[tier] = strategy.tier(tier).value(host, request);
      }
      return true;
    }
  }
}
