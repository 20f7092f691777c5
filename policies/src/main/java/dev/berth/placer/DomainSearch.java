package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.OwnerCounts;
import dev.berth.strategy.TieBreak;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best host where terms read the counts of the request's tenant or group: best counts
 * first, it goes down the tree of the request's class wherever the sum of both parts may still
 * matter. Hosts with counts of their own are asked one by one.
 */
final class DomainSearch {

  private final StrategyParts parts;
  private final TieBreak rule;
  private final Draws draws;
  private final TreeShape shape;
  private final CellCounts cells;
  private final Contenders contenders;
  private final HostCursor host;
  private final double[] ofHost;
  private final double[] ofCounts;
  private final double[] tuple;
  private final double[] best;

  /** Per row the last search that asked it by itself; empty where no term counts per host. */
  private final long[] askedIn;

  private boolean[] done = new boolean[16];
  private long search;
  private @Nullable LaunchRequest request;
  private @Nullable LaneTree tree;
  private int lane;

  DomainSearch(
      FleetState fleet,
      TreeShape shape,
      StrategyParts parts,
      CellCounts cells,
      TieBreak rule,
      Draws draws) {
    this.shape = shape;
    this.parts = parts;
    this.cells = cells;
    this.rule = rule;
    this.draws = draws;
    contenders = new Contenders(parts.tierCount());
    host = fleet.cursor();
    tuple = new double[Math.max(1, parts.tierCount())];
    best = new double[tuple.length];
    ofHost = new double[tuple.length];
    ofCounts = new double[tuple.length];
    askedIn = new long[cells.hostCounters() == 0 ? 0 : fleet.hostCount()];
  }

  /** Decides over a lane of a tree that shows the fleet as it is. */
  void choose(
      LaneTree newTree, int newLane, LaunchRequest asked, int attempt, int cursor, Choice outcome) {
    tree = newTree;
    lane = newLane;
    request = asked;
    search++;
    contenders.clear();
    cells.look(asked);
    askHosts();
    askCells();
    contenders.decide(rule, cursor, draws, asked, attempt, outcome);
  }

  private void askHosts() {
    for (int i = 0; i < cells.hostCounters(); i++) {
      OwnerCounts hosts = cells.hosts(i);
      for (int at = 0; at < hosts.size(); at++) {
        int row = hosts.domain(at);
        if (askedIn[row] != search) {
          askedIn[row] = search;
          if (loaded(0, shape.slot(row)) && parts.ofCounts(host.at(row), request(), ofCounts)) {
            parts.exact(host, request(), ofHost, ofCounts, tuple);
            contenders.offer(row, tuple);
          }
        }
      }
    }
  }

  /** Best counts first, so that the others are soon known not to matter. */
  private void askCells() {
    int worths = cells.worths();
    if (done.length < worths) {
      done = new boolean[worths * 2];
    }
    Arrays.fill(done, 0, worths, false);
    for (int round = 0; round < worths; round++) {
      int number = bestWorth(worths);
      if (number == TreeShape.NONE) {
        return;
      }
      done[number] = true;
      ask(cells.worth(number));
    }
  }

  /** The cell with the best host first, so that most of the others are passed by. */
  private void ask(CellCounts.Worth worth) {
    int level = shape.cellLevel();
    long most = LaneTree.REFUSED;
    int first = TreeShape.NONE;
    for (int cell = worth.firstCell(); cell != TreeShape.NONE; cell = cells.nextCell(cell)) {
      long key = tree().keys(level)[tree().at(level, cell, lane)];
      if (key > most) {
        most = key;
        first = cell;
      }
    }
    if (first != TreeShape.NONE) {
      ask(level, first, worth.part());
    }
    for (int cell = worth.firstCell(); cell != TreeShape.NONE; cell = cells.nextCell(cell)) {
      if (cell != first) {
        ask(level, cell, worth.part());
      }
    }
  }

  /** Of the counts not done yet, the ones that are worth most on the best host of the fleet. */
  private int bestWorth(int worths) {
    int found = TreeShape.NONE;
    for (int number = 0; number < worths; number++) {
      CellCounts.Worth worth = cells.worth(number);
      if (!done[number] && worth.allowed() && concerns(shape.root(), 0, worth.part())) {
        if (found == TreeShape.NONE || Contenders.compare(tuple, best) > 0) {
          System.arraycopy(tuple, 0, best, 0, tuple.length);
          found = number;
        }
      }
    }
    return found;
  }

  private void ask(int level, int node, double[] countsPart) {
    if (!concerns(level, node, countsPart)) {
      return;
    }
    if (level == 0) {
      askHost(node, countsPart);
      return;
    }
    int bits = shape.bits(level - 1);
    int start = node << bits;
    long[] keys = tree().keys(level - 1);
    int at = tree().at(level - 1, start, lane);
    long most = tree().keys(level)[tree().at(level, node, lane)];
    for (int child = 0; child < 1 << bits; child++) {
      if (keys[at + child] == most) {
        ask(level - 1, start + child, countsPart);
      }
    }
    for (int child = 0; child < 1 << bits; child++) {
      if (keys[at + child] != most && keys[at + child] != LaneTree.REFUSED) {
        ask(level - 1, start + child, countsPart);
      }
    }
  }

  private void askHost(int slot, double[] countsPart) {
    int row = shape.row(slot);
    if (askedIn.length == 0 || askedIn[row] != search) {
      load(0, tree().at(0, slot, lane));
      if (parts.mixed()) {
        host.at(row);
      }
      parts.exact(host, request(), ofHost, countsPart, tuple);
      contenders.offer(row, tuple);
    }
  }

  /** Whether hosts below a node may still matter; leaves their bound in the tuple. */
  private boolean concerns(int level, int node, double[] countsPart) {
    if (!loaded(level, node)) {
      return false;
    }
    parts.bound(ofHost, countsPart, tuple);
    return contenders.concern(tuple, level == shape.root() ? 0 : firstRow(level, node), rule);
  }

  private int firstRow(int level, int node) {
    return shape.row(node << shape.bitsBelow(level));
  }

  /** Reads a node's host part, if any of its hosts takes the request. */
  private boolean loaded(int level, int node) {
    int at = tree().at(level, node, lane);
    if (tree().keys(level)[at] == LaneTree.REFUSED) {
      return false;
    }
    load(level, at);
    return true;
  }

  private void load(int level, int at) {
    for (int tier = 0; tier < parts.hostTierCount(); tier++) {
      ofHost[tier] = tree().value(level, at, tier);
    }
  }

  private LaneTree tree() {
    return Objects.requireNonNull(tree);
  }

  private LaunchRequest request() {
    return Objects.requireNonNull(request);
  }
}
