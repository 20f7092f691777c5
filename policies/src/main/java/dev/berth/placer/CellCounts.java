package dev.berth.placer;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;
import dev.berth.state.OwnerCounts;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the counts of one request's tenant and group are worth, cell by cell: cells with equal
 * counts share one answer. Hosts that hold instances of their own stand apart where a term counts
 * per host.
 */
final class CellCounts {

  private static final int UNKNOWN = -1;
  private static final long HASH = 0x9E3779B97F4A7C15L;

  private final FleetState fleet;
  private final StrategyParts parts;
  private final CountsView view = new CountsView();
  private final int[] cellCounters;
  private final int[] hostCounters;

  /** Per cell counter and cell: the domain of the cell. */
  private final int[][] domainOfCell;

  /** Per cell counter and domain: the instances of the owner, while a request is looked at. */
  private final int[][] countOfDomain;

  private final OwnerCounts[] owned;
  private final OwnerCounts[] ownedHosts;
  private final Long2IntOpenHashMap known = new Long2IntOpenHashMap();
  private final int[] knownOfOne = new int[64];
  private final List<Worth> worths = new ArrayList<>();
  private final int[] nextCell;
  private int used;

  /**
   * @param counters that the strategy's terms ask for, as bits
   */
  CellCounts(FleetState fleet, TreeShape shape, StrategyParts parts, int counters) {
    this.fleet = fleet;
    this.parts = parts;
    cellCounters = counters(counters, false);
    hostCounters = counters(counters, true);
    domainOfCell = new int[cellCounters.length][shape.cells()];
    countOfDomain = new int[cellCounters.length][];
    for (int i = 0; i < cellCounters.length; i++) {
      DomainLevel level = CountsView.level(cellCounters[i]);
      countOfDomain[i] = new int[fleet.topology().domainCount(level)];
      for (int cell = 0; cell < shape.cells(); cell++) {
        int row = shape.row(cell << shape.bitsBelow(shape.cellLevel()));
        domainOfCell[i][cell] = fleet.topology().domain(level, row);
      }
    }
    nextCell = new int[shape.cells()];
    owned = new OwnerCounts[cellCounters.length];
    ownedHosts = new OwnerCounts[hostCounters.length];
    known.defaultReturnValue(UNKNOWN);
  }

  private static int[] counters(int bits, boolean ofHosts) {
    int[] counters = new int[CountsView.COUNTERS];
    int found = 0;
    for (int counter = 0; counter < CountsView.COUNTERS; counter++) {
      boolean ofHost = CountsView.level(counter) == DomainLevel.HOST;
      if ((bits >> counter & 1) == 1 && ofHost == ofHosts) {
        counters[found++] = counter;
      }
    }
    return Arrays.copyOf(counters, found);
  }

  /** The levels by which the cells must be cut. */
  static List<DomainLevel> levels(int counters) {
    return Arrays.stream(counters(counters, false))
        .mapToObj(CountsView::level)
        .distinct()
        .sorted()
        .toList();
  }

  /** All counters that any term ever asked for, as bits. */
  int asked() {
    return view.asked();
  }

  /** Sorts the cells by their counts for a request. */
  void look(LaunchRequest request) {
    used = 0;
    known.clear();
    Arrays.fill(knownOfOne, UNKNOWN);
    for (int i = 0; i < hostCounters.length; i++) {
      ownedHosts[i] = owned(hostCounters[i], request);
      view.set(hostCounters[i], 0);
    }
    for (int i = 0; i < cellCounters.length; i++) {
      owned[i] = owned(cellCounters[i], request);
      scatter(owned[i], countOfDomain[i], 1);
    }
    for (int cell = nextCell.length - 1; cell >= 0; cell--) {
      Worth worth = worths.get(worthOf(cell, request));
      nextCell[cell] = worth.firstCell;
      worth.firstCell = cell;
    }
    for (int i = 0; i < cellCounters.length; i++) {
      scatter(owned[i], countOfDomain[i], 0);
    }
  }

  private OwnerCounts owned(int counter, LaunchRequest request) {
    return fleet.ownerCounts(CountsView.owner(counter), request, CountsView.level(counter));
  }

  private static void scatter(OwnerCounts counts, int[] column, int factor) {
    for (int i = 0; i < counts.size(); i++) {
      column[counts.domain(i)] = factor * counts.count(i);
    }
  }

  private int worthOf(int cell, LaunchRequest request) {
    if (cellCounters.length == 1) {
      int count = countOfDomain[0][domainOfCell[0][cell]];
      if (count < knownOfOne.length) {
        if (knownOfOne[count] == UNKNOWN) {
          knownOfOne[count] = newWorth(cell, request);
        }
        return knownOfOne[count];
      }
    }
    long key = 0;
    for (int i = 0; i < cellCounters.length; i++) {
      key = key * HASH + countOfDomain[i][domainOfCell[i][cell]];
    }
    int number = known.get(key);
    if (number == UNKNOWN || !worths.get(number).isOf(cell)) {
      number = newWorth(cell, request);
      known.putIfAbsent(key, number);
    }
    return number;
  }

  private int newWorth(int cell, LaunchRequest request) {
    if (used == worths.size()) {
      worths.add(new Worth(parts.tierCount(), cellCounters.length));
    }
    Worth worth = worths.get(used);
    for (int i = 0; i < cellCounters.length; i++) {
      worth.counts[i] = countOfDomain[i][domainOfCell[i][cell]];
      view.set(cellCounters[i], worth.counts[i]);
    }
    worth.allowed = parts.ofCounts(view, request, worth.part);
    worth.firstCell = TreeShape.NONE;
    return used++;
  }

  /** How many different counts the cells have. */
  int worths() {
    return used;
  }

  Worth worth(int number) {
    return worths.get(number);
  }

  /** The next cell with the same counts, or {@link TreeShape#NONE}. */
  int nextCell(int cell) {
    return nextCell[cell];
  }

  /** The counters of hosts that a term asks for. */
  int hostCounters() {
    return hostCounters.length;
  }

  /** The hosts in which the request's tenant or group has instances, by a counter of hosts. */
  OwnerCounts hosts(int i) {
    return ownedHosts[i];
  }

  /** What a set of counts is worth. */
  final class Worth {
    private final double[] part;
    private final int[] counts;
    private boolean allowed;
    private int firstCell;

    Worth(int tiers, int counters) {
      part = new double[Math.max(1, tiers)];
      counts = new int[counters];
    }

    private boolean isOf(int cell) {
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] != countOfDomain[i][domainOfCell[i][cell]]) {
          return false;
        }
      }
      return true;
    }

    /** Whether the counts allow the request. */
    boolean allowed() {
      return allowed;
    }

    /** Per tier what the counts decide. */
    double[] part() {
      return part;
    }

    /** The first cell with these counts; see {@link CellCounts#nextCell}. */
    int firstCell() {
      return firstCell;
    }
  }
}
