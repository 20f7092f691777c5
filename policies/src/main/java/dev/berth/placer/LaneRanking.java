package dev.berth.placer;

/** The hosts of a fleet in the order in which one request class wants them: a lane of a tree. */
final class LaneRanking {

  private final LaneTree tree;
  private final TreeShape shape;
  private final int lane;
  private final int root;

  LaneRanking(LaneTree tree, int lane) {
    this.tree = tree;
    this.lane = lane;
    shape = tree.shape();
    root = shape.root();
  }

  /** Whether any host takes the request. */
  boolean takes() {
    return tree.keys(root)[lane] != LaneTree.REFUSED;
  }

  /** How many hosts equal the best of all. */
  int ties() {
    return tree.ties(root, lane);
  }

  /** The k-th row, from 0, of those that equal the best of all. */
  int tied(int k) {
    return shape.row(tied(root, 0, k));
  }

  private int tied(int top, int topNode, int k) {
    int topAt = tree.at(top, topNode, lane);
    int left = k;
    int node = topNode;
    for (int level = top - 1; level >= 0; level--) {
      node <<= shape.bits(level);
      int at = tree.at(level, node, lane);
      while (!equal(level, at, top, topAt) || left >= tree.ties(level, at)) {
        left -= equal(level, at, top, topAt) ? tree.ties(level, at) : 0;
        node++;
        at++;
      }
    }
    return node;
  }

  private boolean equal(int level, int at, int otherLevel, int other) {
    return tree.keys(level)[at] == tree.keys(otherLevel)[other]
        && tree.compareLater(level, at, otherLevel, other) == 0;
  }

  /** The first row, from one on and going round, of those that equal the best of all. */
  int tiedFrom(int row) {
    int slot = tiedFrom(root, 0, row);
    return slot == TreeShape.NONE ? tied(0) : shape.row(slot);
  }

  private int tiedFrom(int level, int node, int from) {
    boolean past = (node + 1L) << shape.bitsBelow(level) <= from;
    if (past || !equal(level, tree.at(level, node, lane), root, lane)) {
      return TreeShape.NONE;
    }
    if (level == 0) {
      return node;
    }
    int bits = shape.bits(level - 1);
    int found = TreeShape.NONE;
    for (int child = 0; child < 1 << bits && found == TreeShape.NONE; child++) {
      found = tiedFrom(level - 1, (node << bits) + child, from);
    }
    return found;
  }

  /** The best row besides this one (the lowest among equals), or {@link TreeShape#NONE}. */
  int bestBut(int row) {
    long most = mostBut(row);
    if (most == LaneTree.REFUSED) {
      return TreeShape.NONE;
    }
    int bestLevel = TreeShape.NONE;
    int best = 0;
    int path = shape.slot(row);
    for (int level = 0; level < root; level++) {
      int bits = shape.bits(level);
      int start = path >> bits << bits;
      int at = tree.at(level, start, lane);
      long[] keys = tree.keys(level);
      for (int child = 0; child < 1 << bits; child++) {
        if (keys[at + child] == most
            && start + child != path
            && beats(level, start + child, bestLevel, best)) {
          bestLevel = level;
          best = start + child;
        }
      }
      path >>= bits;
    }
    return shape.row(tied(bestLevel, best, 0));
  }

  /** The highest first key besides a row's own. */
  private long mostBut(int row) {
    long most = LaneTree.REFUSED;
    int path = shape.slot(row);
    for (int level = 0; level < root; level++) {
      int bits = shape.bits(level);
      int own = tree.at(level, path, lane);
      int start = own >> bits << bits;
      long[] keys = tree.keys(level);
      for (int at = start; at < own; at++) {
        most = Math.max(most, keys[at]);
      }
      for (int at = own + 1; at < start + (1 << bits); at++) {
        most = Math.max(most, keys[at]);
      }
      path >>= bits;
    }
    return most;
  }

  /** Of two nodes that are equal in the first tier. */
  private boolean beats(int level, int node, int otherLevel, int other) {
    if (otherLevel == TreeShape.NONE) {
      return true;
    }
    int at = tree.at(level, node, lane);
    int order = tree.compareLater(level, at, otherLevel, tree.at(otherLevel, other, lane));
    boolean before = node << shape.bitsBelow(level) < other << shape.bitsBelow(otherLevel);
    return order > 0 || (order == 0 && before);
  }

  /** The lead of one row over a lower one in the first tier in which they differ; 0 if in none. */
  double lead(int row, int lower) {
    return tree.lead(lane, row, lower);
  }
}
