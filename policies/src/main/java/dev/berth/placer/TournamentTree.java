package dev.berth.placer;

import dev.berth.model.Decision;

/**
 * A complete binary tree over hosts in which every node knows the best leaf below it and how many
 * leaves equal it. Changing a leaf costs at most the tree's height, and nothing above the first
 * node that stays as it was. Knuth, The Art of Computer Programming 3, 5.4.1 (tree of winners).
 */
final class TournamentTree {

  private final int tiers;
  private final int firstLeaf;

  /** Per node, side by side: its best row, and how many leaves equal it. */
  private final int[] nodes;

  private final double[] values;

  TournamentTree(int hosts, int tiers) {
    this.tiers = tiers;
    firstLeaf = Math.max(1, Integer.highestOneBit(Math.max(1, hosts * 2 - 1)));
    nodes = new int[firstLeaf * 4];
    values = new double[hosts * tiers];
    for (int node = 0; node < firstLeaf * 2; node++) {
      put(node, Decision.NO_HOST, 0);
    }
  }

  /** Bytes held by a tree over so many hosts, roughly. */
  static long bytes(int hosts, int tiers) {
    return hosts * (4L * 8 + 8L * tiers);
  }

  /** Changes a leaf and what hangs on it; the values are read for a feasible host only. */
  void set(int row, boolean feasible, double[] tierValues) {
    if (store(row, feasible, tierValues)) {
      int node = (firstLeaf + row) >> 1;
      while (node >= 1 && pull(node, row)) {
        node >>= 1;
      }
    }
  }

  /** Changes a leaf alone; {@link #pullAll} must follow. */
  boolean store(int row, boolean feasible, double[] tierValues) {
    int leaf = firstLeaf + row;
    boolean was = ties(leaf) == 1;
    if (!feasible) {
      put(leaf, Decision.NO_HOST, 0);
      return was;
    }
    boolean same = was;
    int at = row * tiers;
    for (int tier = 0; tier < tiers; tier++) {
      same &= values[at + tier] == tierValues[tier];
      values[at + tier] = tierValues[tier];
    }
    put(leaf, row, 1);
    return !same;
  }

  /** Decides every node anew. */
  void pullAll() {
    for (int node = firstLeaf - 1; node >= 1; node--) {
      pull(node, Decision.NO_HOST);
    }
  }

  /** The best row of all (the lowest among equals), or no host. */
  int best() {
    return best(1);
  }

  /** How many rows equal the best. */
  int ties() {
    return ties(1);
  }

  /** The k-th row, from 0, of those that equal the best. */
  int tied(int k) {
    int left = k;
    int node = 1;
    while (node < firstLeaf) {
      int inLeft = isBest(node * 2) ? ties(node * 2) : 0;
      node = node * 2;
      if (left >= inLeft) {
        left -= inLeft;
        node++;
      }
    }
    return node - firstLeaf;
  }

  /** The first row, from a row on and going round, of those that equal the best. */
  int tiedFrom(int row) {
    int found = tiedFrom(1, 0, firstLeaf, row);
    return found == Decision.NO_HOST ? best(1) : found;
  }

  private int tiedFrom(int node, int low, int width, int row) {
    if (low + width <= row || !isBest(node)) {
      return Decision.NO_HOST;
    }
    if (node >= firstLeaf) {
      return node - firstLeaf;
    }
    int half = width / 2;
    int inLeft = tiedFrom(node * 2, low, half, row);
    return inLeft != Decision.NO_HOST ? inLeft : tiedFrom(node * 2 + 1, low + half, half, row);
  }

  /** The best row besides this one (the lowest among equals), or no host. */
  int bestBut(int row) {
    int second = Decision.NO_HOST;
    for (int node = firstLeaf + row; node > 1; node >>= 1) {
      int other = best(node ^ 1);
      if (other != Decision.NO_HOST && (second == Decision.NO_HOST || beats(other, second))) {
        second = other;
      }
    }
    return second;
  }

  /** The lead of one row over a lower one in the first tier in which they differ; 0 if in none. */
  double lead(int row, int lower) {
    for (int tier = 0; tier < tiers; tier++) {
      double difference = values[row * tiers + tier] - values[lower * tiers + tier];
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private int best(int node) {
    return nodes[node * 2];
  }

  private int ties(int node) {
    return nodes[node * 2 + 1];
  }

  private void put(int node, int bestRow, int count) {
    nodes[node * 2] = bestRow;
    nodes[node * 2 + 1] = count;
  }

  private boolean isBest(int node) {
    return best(node) != Decision.NO_HOST && compare(best(node), best(1)) == 0;
  }

  private boolean beats(int row, int other) {
    int order = compare(row, other);
    return order > 0 || (order == 0 && row < other);
  }

  /**
   * Decides a node by its children.
   *
   * @param changed the row whose leaf changed
   * @return whether nodes above may be affected
   */
  private boolean pull(int node, int changed) {
    int left = best(node * 2);
    int right = best(node * 2 + 1);
    int newBest;
    int newTies;
    int order = order(left, right);
    if (order == 0) {
      newBest = left;
      newTies = ties(node * 2) + ties(node * 2 + 1);
    } else {
      newBest = order > 0 ? left : right;
      newTies = ties(order > 0 ? node * 2 : node * 2 + 1);
    }
    if (newBest == best(node) && newTies == ties(node) && newBest != changed) {
      return false;
    }
    put(node, newBest, newTies);
    return true;
  }

  private int order(int left, int right) {
    if (right == Decision.NO_HOST) {
      return 1;
    }
    return left == Decision.NO_HOST ? -1 : compare(left, right);
  }

  private int compare(int a, int b) {
    int left = a * tiers;
    int right = b * tiers;
    for (int tier = 0; tier < tiers; tier++) {
      double x = values[left + tier];
      double y = values[right + tier];
      if (x != y) {
        return x > y ? 1 : -1;
      }
    }
    return 0;
  }
}
