package dev.berth.placer;

import dev.berth.model.DomainLevel;
import dev.berth.state.Topology;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How the hosts of a fleet hang on a tree of wide nodes. Nodes of a level are numbered so that the
 * number of the node above is a shift; hosts of one cell share one node at the level of the cells.
 * Shared by all request classes; never changes.
 */
final class TreeShape {

  /** Stands for no host. */
  static final int NONE = -1;

  private static final int WIDEST_BITS = 4;
  private static final int LARGEST_CELL_BITS = 6;

  /** Per level but the root's: two to this power are the children of a node above. */
  private final int[] bits;

  private final int[] bitsBelow;

  /** Per level: how many nodes it has, those without a host included. */
  private final int[] nodes;

  private final int[] slotOfRow;
  private final int[] rowOfSlot;
  private final int cells;
  private final int cellLevel;

  private TreeShape(int[] slotOfRow, int cells, int cellBits) {
    this.slotOfRow = slotOfRow;
    this.cells = cells;
    IntArrayList widths = new IntArrayList();
    for (int left = cellBits; left > 0; left -= WIDEST_BITS) {
      widths.add(Math.min(WIDEST_BITS, left));
    }
    cellLevel = widths.size();
    for (int left = cells; left > 1; left = shifted(left, widths.getInt(widths.size() - 1))) {
      widths.add(Math.min(WIDEST_BITS, bitsFor(left)));
    }
    bits = widths.toIntArray();
    nodes = new int[bits.length + 1];
    bitsBelow = new int[bits.length + 1];
    int used = cells << cellBits;
    for (int level = 0; level < bits.length; level++) {
      used = shifted(used, bits[level]);
      nodes[level] = used << bits[level];
      bitsBelow[level + 1] = bitsBelow[level] + bits[level];
    }
    nodes[bits.length] = 1;
    rowOfSlot = new int[nodes[0]];
    Arrays.fill(rowOfSlot, NONE);
    for (int row = 0; row < slotOfRow.length; row++) {
      rowOfSlot[slotOfRow[row]] = row;
    }
  }

  /** Hosts in row order, each in a cell of its own. */
  static TreeShape ofRows(Topology topology) {
    int hosts = topology.hostCount();
    return new TreeShape(IntStream.range(0, hosts).toArray(), hosts, 0);
  }

  /** Hosts by cells: those of one cell share their domain on each of the levels. */
  static TreeShape ofDomains(Topology topology, List<DomainLevel> levels) {
    Map<List<Integer>, IntArrayList> groups = new LinkedHashMap<>();
    for (int row = 0; row < topology.hostCount(); row++) {
      int host = row;
      List<Integer> domains = levels.stream().map(level -> topology.domain(level, host)).toList();
      groups.computeIfAbsent(domains, d -> new IntArrayList()).add(row);
    }
    int mean = topology.hostCount() / groups.size();
    int cellBits = Math.min(LARGEST_CELL_BITS, bitsFor(mean));
    int[] slots = new int[topology.hostCount()];
    int cells = 0;
    for (IntArrayList rows : groups.values()) {
      for (int at = 0; at < rows.size(); at++) {
        slots[rows.getInt(at)] = (cells << cellBits) + at;
      }
      cells += shifted(rows.size(), cellBits);
    }
    return new TreeShape(slots, cells, cellBits);
  }

  /** The root's level; that of the hosts is 0. */
  int root() {
    return bits.length;
  }

  int bits(int level) {
    return bits[level];
  }

  /** Two to this power are the slots below a node of the level. */
  int bitsBelow(int level) {
    return bitsBelow[level];
  }

  int nodes(int level) {
    return nodes[level];
  }

  int cells() {
    return cells;
  }

  /** The level at which every cell is the node of its number. */
  int cellLevel() {
    return cellLevel;
  }

  /** The slot of a row: its node at level 0. */
  int slot(int row) {
    return slotOfRow[row];
  }

  /** The row of a slot, or {@link #NONE}. */
  int row(int slot) {
    return rowOfSlot[slot];
  }

  int hosts() {
    return slotOfRow.length;
  }

  private static int shifted(int count, int bits) {
    return (count + (1 << bits) - 1) >> bits;
  }

  private static int bitsFor(int count) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
  }
}
