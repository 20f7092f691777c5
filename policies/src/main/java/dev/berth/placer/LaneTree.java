package dev.berth.placer;

import java.util.Arrays;

/**
 * What eight request classes think of every host: per class (lane) a tree in which every node knows
 * the best value below it and how many hosts have it. A change stops at the first node that it does
 * not move; a node whose best is lost looks at its children, which stand side by side. After Knuth,
 * The Art of Computer Programming 3, 5.4.1 (tree of winners), with values instead of winners.
 * Values are kept as {@link SortKey}s: their order is the one of the values.
 */
final class LaneTree {

  static final int LANES = 8;

  /** The first tier's key of a host that does not take the request; its other tiers are 0. */
  static final long REFUSED = SortKey.of(Double.NEGATIVE_INFINITY);

  private final TreeShape shape;
  private final int root;

  /** Keys of a tuple after the first. */
  private final int later;

  /** Per level, the first tier: the children of one node in one lane stand side by side. */
  private final long[][] first;

  /** Per level in the same order, each with all tiers after the first. */
  private final long[][] others;

  /** Per level in the same order: how many hosts have the node's value. */
  private final int[][] ties;

  /** The tiers after the first of what changes, before and after, on its way up. */
  private final long[] before;

  private final long[] after;

  LaneTree(TreeShape shape, int tiers) {
    this.shape = shape;
    root = shape.root();
    later = Math.max(0, tiers - 1);
    first = new long[root + 1][];
    others = new long[root + 1][];
    ties = new int[root + 1][];
    for (int level = 0; level <= root; level++) {
      int cells = shape.nodes(level) * LANES;
      first[level] = new long[cells];
      others[level] = new long[cells * later];
      ties[level] = new int[cells];
      Arrays.fill(first[level], REFUSED);
      Arrays.fill(ties[level], 1);
    }
    before = new long[later];
    after = new long[later];
    for (int lane = 0; lane < LANES; lane++) {
      pullAll(lane);
    }
  }

  /** Bytes held by one lane over so many hosts, roughly. */
  static long bytesPerLane(int hosts, int tiers) {
    return hosts * (4L + 9L * Math.max(1, tiers));
  }

  TreeShape shape() {
    return shape;
  }

  /** Every host refuses. */
  void clear(int lane) {
    for (int row = 0; row < shape.hosts(); row++) {
      storeRefused(row, lane);
    }
    pullAll(lane);
  }

  /** Changes a host alone; {@link #pullAll} must follow. */
  void store(int row, int lane, double[] tuple) {
    int at = at(0, shape.slot(row), lane);
    first[0][at] = SortKey.of(tuple[0]);
    for (int tier = 0; tier < later; tier++) {
      others[0][at * later + tier] = SortKey.of(tuple[tier + 1]);
    }
  }

  /** As {@link #store} for a host that refuses. */
  void storeRefused(int row, int lane) {
    int at = at(0, shape.slot(row), lane);
    first[0][at] = REFUSED;
    Arrays.fill(others[0], at * later, (at + 1) * later, 0);
  }

  /** Decides every node of a lane anew. */
  void pullAll(int lane) {
    for (int level = 1; level <= root; level++) {
      for (int node = 0; node < shape.nodes(level - 1) >> shape.bits(level - 1); node++) {
        pull(level, node, lane);
      }
    }
  }

  /** Changes a host that takes the request, and the nodes above as far as they are concerned. */
  void set(int row, int lane, double[] tuple) {
    int at = at(0, shape.slot(row), lane);
    long old = first[0][at];
    keep(0, at, before);
    store(row, lane, tuple);
    keep(0, at, after);
    long now = first[0][at];
    if (old != now || (later > 0 && !Arrays.equals(before, after))) {
      climb(shape.slot(row), lane, old, now);
    }
  }

  /** Changes a host that refuses, and the nodes above as far as they are concerned. */
  void refuse(int row, int lane) {
    int at = at(0, shape.slot(row), lane);
    long old = first[0][at];
    if (old != REFUSED) {
      keep(0, at, before);
      storeRefused(row, lane);
      keep(0, at, after);
      climb(shape.slot(row), lane, old, REFUSED);
    }
  }

  private void climb(int slot, int lane, long oldKey, long newKey) {
    long old = oldKey;
    long now = newKey;
    int oldTies = 1;
    int newTies = 1;
    int node = slot;
    for (int level = 1; level <= root; level++) {
      node >>= shape.bits(level - 1);
      int at = at(level, node, lane);
      long nodeKey = first[level][at];
      int nodeTies = ties[level][at];
      int order = compare(now, after, 0, nodeKey, others[level], at * later);
      boolean held = order <= 0 && compare(old, before, 0, nodeKey, others[level], at * later) == 0;
      if ((order < 0 && !held) || (order == 0 && held && oldTies == newTies)) {
        return;
      }
      keep(level, at, before);
      if (order > 0) {
        first[level][at] = now;
        System.arraycopy(after, 0, others[level], at * later, later);
        ties[level][at] = newTies;
      } else if (order < 0 && nodeTies == oldTies) {
        pull(level, node, lane);
      } else {
        ties[level][at] = nodeTies + (order == 0 ? newTies : 0) - (held ? oldTies : 0);
      }
      keep(level, at, after);
      old = nodeKey;
      now = first[level][at];
      oldTies = nodeTies;
      newTies = ties[level][at];
    }
  }

  private void keep(int level, int at, long[] kept) {
    if (later > 0) {
      System.arraycopy(others[level], at * later, kept, 0, later);
    }
  }

  /** Decides a node by its children. */
  private void pull(int level, int node, int lane) {
    int bits = shape.bits(level - 1);
    int from = at(level - 1, node << bits, lane);
    int end = from + (1 << bits);
    long[] keys = first[level - 1];
    long most = SortKey.most(keys, from, end);
    int best = from;
    while (keys[best] != most) {
      best++;
    }
    if (later > 0) {
      best = bestLater(level - 1, best, end);
    }
    int at = at(level, node, lane);
    first[level][at] = most;
    ties[level][at] = tiesOf(level - 1, best, end);
    System.arraycopy(others[level - 1], best * later, others[level], at * later, later);
  }

  /** The best of those cells that equal one in the first tier. */
  private int bestLater(int level, int from, int end) {
    int best = from;
    for (int child = from + 1; child < end; child++) {
      if (first[level][child] == first[level][from]
          && compareLater(others[level], child * later, others[level], best * later) > 0) {
        best = child;
      }
    }
    return best;
  }

  /** How many hosts below the cells from one on have its value. */
  private int tiesOf(int level, int best, int end) {
    long[] keys = first[level];
    int[] counts = ties[level];
    long most = keys[best];
    int count = 0;
    for (int child = best; child < end; child++) {
      if (keys[child] == most
          && (later == 0
              || compareLater(others[level], child * later, others[level], best * later) == 0)) {
        count += counts[child];
      }
    }
    return count;
  }

  /** The first tier's keys of a level; see {@link #at}. The caller must not write into it. */
  long[] keys(int level) {
    return first[level];
  }

  /** Where a node's key stands; the keys of the nodes under one node stand side by side. */
  int at(int level, int node, int lane) {
    if (level == root) {
      return lane;
    }
    int bits = shape.bits(level);
    return (((node >> bits) * LANES + lane) << bits) + (node & ((1 << bits) - 1));
  }

  /** How many hosts have the value that stands there. */
  int ties(int level, int at) {
    return ties[level][at];
  }

  /** The value that stands there in a tier. */
  double value(int level, int at, int tier) {
    return SortKey.value(tier == 0 ? first[level][at] : others[level][at * later + tier - 1]);
  }

  /** Compares the tiers after the first of two values. */
  int compareLater(int level, int at, int otherLevel, int other) {
    return compareLater(others[level], at * later, others[otherLevel], other * later);
  }

  /** The lead of one row over a lower one in the first tier in which they differ; 0 if in none. */
  double lead(int lane, int row, int lower) {
    int at = at(0, shape.slot(row), lane);
    int below = at(0, shape.slot(lower), lane);
    double lead = 0;
    for (int tier = 0; lead == 0 && tier <= later; tier++) {
      lead = value(0, at, tier) - value(0, below, tier);
    }
    return lead;
  }

  /** Compares tuples of which the first keys are at hand. */
  private int compare(long x, long[] a, int i, long y, long[] b, int j) {
    if (x != y) {
      return x > y ? 1 : -1;
    }
    return later == 0 ? 0 : compareLater(a, i, b, j);
  }

  private int compareLater(long[] a, int i, long[] b, int j) {
    for (int tier = 0; tier < later; tier++) {
      if (a[i + tier] != b[j + tier]) {
        return a[i + tier] > b[j + tier] ? 1 : -1;
      }
    }
    return 0;
  }
}
