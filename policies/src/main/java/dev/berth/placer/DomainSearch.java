package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.OwnerCounts;
import dev.berth.strategy.TieBreak;
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
  private final double[] tuple;
  private final double[] hostPart;

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
    hostPart = new double[tuple.length];
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
          if (loaded(0, shape.slot(row)) && parts.ofCounts(host.at(row), request(), hostPart)) {
            parts.exact(host, request(), tuple, hostPart);
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
    java.util.Arrays.fill(done, 0, worths, false);
    for (int round = 0; round < worths; round++) {
      int best = bestWorth(worths);
      if (best == TreeShape.NONE) {
        return;
      }
      done[best] = true;
      CellCounts.Worth worth = cells.worth(best);
      for (int cell = worth.firstCell(); cell != TreeShape.NONE; cell = cells.nextCell(cell)) {
        ask(shape.cellLevel(), cell, worth.part());
      }
    }
  }

  /** Of the counts not done yet, the ones that are worth most on the best host of the fleet. */
  private int bestWorth(int worths) {
    int best = TreeShape.NONE;
    for (int number = 0; number < worths; number++) {
      CellCounts.Worth worth = cells.worth(number);
      if (!done[number] && worth.allowed() && concerns(shape.root(), 0, worth.part())) {
        if (best == TreeShape.NONE || Contenders.compare(tuple, hostPart) > 0) {
          System.arraycopy(tuple, 0, hostPart, 0, tuple.length);
          best = number;
        }
      }
    }
    return best;
  }

  private void ask(int level, int node, double[] ofCounts) {
    if (!concerns(level, node, ofCounts)) {
      return;
    }
    if (level == 0) {
      askHost(node, ofCounts);
      return;
    }
    int bits = shape.bits(level - 1);
    int start = node << bits;
    for (int child = start; child < start + (1 << bits); child++) {
      ask(level - 1, child, ofCounts);
    }
  }

  private void askHost(int slot, double[] ofCounts) {
    int row = shape.row(slot);
    if (askedIn.length == 0 || askedIn[row] != search) {
      load(0, tree().at(0, slot, lane));
      if (parts.mixed()) {
        host.at(row);
      }
      parts.exact(host, request(), tuple, ofCounts);
      contenders.offer(row, tuple);
    }
  }

  /** Whether hosts below a node may still matter; leaves their bound in the tuple. */
  private boolean concerns(int level, int node, double[] ofCounts) {
    if (!loaded(level, node)) {
      return false;
    }
    parts.bound(tuple, ofCounts);
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
    for (int tier = 0; tier < parts.tierCount(); tier++) {
      tuple[tier] = tree().value(level, at, tier);
    }
  }

  private LaneTree tree() {
    return java.util.Objects.requireNonNull(tree);
  }

  private LaunchRequest request() {
    return java.util.Objects.requireNonNull(request);
  }
}
