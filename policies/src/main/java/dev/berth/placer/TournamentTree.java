package dev.berth.placer;

import dev.berth.model.Decision;
import java.util.Arrays;

/**
 * A complete binary tree over blocks of eight hosts, in which every node knows the best host below
 * it and how many hosts equal it. Changing a host looks at its block, which is one cache line, and
 * then at no node above the first that stays as it was. Knuth, The Art of Computer Programming 3,
 * 5.4.1 (tree of winners).
 */
final class TournamentTree {

  private static final int BLOCK_BITS = 3;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** The first tier's value of a host that does not take the request. */
  private static final double INFEASIBLE = Double.NEGATIVE_INFINITY;

  private final int hosts;
  private final int laterTiers;
  private final int firstBlock;

  /** Per node, side by side: its best row, and how many rows equal it. */
  private final int[] nodes;

  /** Per row; 0 for a feasible host of a strategy without tiers. */
  private final double[] firstTier;

  /** Per row, side by side: the second tier's value, the third's, ... */
  private final double[] otherTiers;

  TournamentTree(int hosts, int tiers) {
    this.hosts = hosts;
    laterTiers = Math.max(0, tiers - 1);
    int blocks = (hosts + BLOCK - 1) >> BLOCK_BITS;
    firstBlock = Math.max(1, Integer.highestOneBit(blocks * 2 - 1));
    nodes = new int[firstBlock * 4];
    firstTier = new double[hosts];
    otherTiers = new double[hosts * laterTiers];
    Arrays.fill(firstTier, INFEASIBLE);
    for (int node = 0; node < firstBlock * 2; node++) {
      put(node, Decision.NO_HOST, 0);
    }
  }

  /** Bytes held by a tree over so many hosts, roughly. */
  static long bytes(int hosts, int tiers) {
    return hosts * (4L + 8L * Math.max(1, tiers));
  }

  /** Changes a host and what hangs on it; the values are read for a feasible host only. */
  void set(int row, boolean feasible, double[] tierValues) {
    if (store(row, feasible, tierValues)) {
      int node = firstBlock + (row >> BLOCK_BITS);
      boolean changed = pullBlock(node, row);
      for (node >>= 1; node >= 1 && changed; node >>= 1) {
        changed = pull(node, row);
      }
    }
  }

  /**
   * Changes a host alone; {@link #pullAll} must follow.
   *
   * @return whether anything changed
   */
  boolean store(int row, boolean feasible, double[] tierValues) {
    double first = feasible ? (tierValues.length == 0 ? 0 : tierValues[0]) : INFEASIBLE;
    boolean changed = firstTier[row] != first;
    firstTier[row] = first;
    if (feasible) {
      int at = row * laterTiers;
      for (int tier = 0; tier < laterTiers; tier++) {
        changed |= otherTiers[at + tier] != tierValues[tier + 1];
        otherTiers[at + tier] = tierValues[tier + 1];
      }
    }
    return changed;
  }

  /** Decides every node anew. */
  void pullAll() {
    for (int node = firstBlock * 2 - 1; node >= 1; node--) {
      if (node >= firstBlock) {
        pullBlock(node, Decision.NO_HOST);
      } else {
        pull(node, Decision.NO_HOST);
      }
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
    while (node < firstBlock) {
      node *= 2;
      int inLeft = isBest(node) ? ties(node) : 0;
      if (left >= inLeft) {
        left -= inLeft;
        node++;
      }
    }
    for (int row = firstRow(node); ; row++) {
      if (equalsBest(row) && left-- == 0) {
        return row;
      }
    }
  }

  /** The first row, from a row on and going round, of those that equal the best. */
  int tiedFrom(int row) {
    int found = tiedFrom(1, 0, firstBlock << BLOCK_BITS, row);
    return found == Decision.NO_HOST ? best(1) : found;
  }

  private int tiedFrom(int node, int low, int width, int row) {
    if (low + width <= row || !isBest(node)) {
      return Decision.NO_HOST;
    }
    if (node >= firstBlock) {
      return tiedInBlock(Math.max(low, row), Math.min(low + BLOCK, hosts));
    }
    int half = width / 2;
    int inLeft = tiedFrom(node * 2, low, half, row);
    return inLeft != Decision.NO_HOST ? inLeft : tiedFrom(node * 2 + 1, low + half, half, row);
  }

  private int tiedInBlock(int from, int to) {
    for (int row = from; row < to; row++) {
      if (equalsBest(row)) {
        return row;
      }
    }
    return Decision.NO_HOST;
  }

  /** The best row besides this one (the lowest among equals), or no host. */
  int bestBut(int row) {
    int node = firstBlock + (row >> BLOCK_BITS);
    int second = Decision.NO_HOST;
    int end = Math.min(firstRow(node) + BLOCK, hosts);
    for (int other = firstRow(node); other < end; other++) {
      if (other != row && firstTier[other] != INFEASIBLE) {
        second = better(other, second);
      }
    }
    for (; node > 1; node >>= 1) {
      int other = best(node ^ 1);
      if (other != Decision.NO_HOST) {
        second = better(other, second);
      }
    }
    return second;
  }

  /** The lead of one row over a lower one in the first tier in which they differ; 0 if in none. */
  double lead(int row, int lower) {
    double difference = firstTier[row] - firstTier[lower];
    for (int tier = 0; difference == 0 && tier < laterTiers; tier++) {
      difference = otherTiers[row * laterTiers + tier] - otherTiers[lower * laterTiers + tier];
    }
    return difference;
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

  private int firstRow(int blockNode) {
    return (blockNode - firstBlock) << BLOCK_BITS;
  }

  private boolean isBest(int node) {
    return best(node) != Decision.NO_HOST && compare(best(node), best(1)) == 0;
  }

  private boolean equalsBest(int row) {
    return compare(row, best(1)) == 0;
  }

  private int better(int row, int second) {
    if (second == Decision.NO_HOST) {
      return row;
    }
    int order = compare(row, second);
    return order > 0 || (order == 0 && row < second) ? row : second;
  }

  /** Decides a block by its hosts; as {@link #pull}. */
  private boolean pullBlock(int node, int changed) {
    int newBest = Decision.NO_HOST;
    int newTies = 0;
    int start = firstRow(node);
    int end = Math.min(start + BLOCK, hosts);
    for (int row = start; row < end; row++) {
      if (firstTier[row] != INFEASIBLE) {
        int order = newBest == Decision.NO_HOST ? 1 : compare(row, newBest);
        if (order > 0) {
          newBest = row;
          newTies = 1;
        } else if (order == 0) {
          newTies++;
        }
      }
    }
    return decide(node, newBest, newTies, changed);
  }

  /**
   * Decides a node by its children.
   *
   * @param changed the row that changed
   * @return whether nodes above may be affected
   */
  private boolean pull(int node, int changed) {
    int left = node * 2;
    int right = left + 1;
    if (best(right) == Decision.NO_HOST) {
      return decide(node, best(left), ties(left), changed);
    }
    int order = best(left) == Decision.NO_HOST ? -1 : compare(best(left), best(right));
    if (order == 0) {
      return decide(node, best(left), ties(left) + ties(right), changed);
    }
    int winner = order > 0 ? left : right;
    return decide(node, best(winner), ties(winner), changed);
  }

  private boolean decide(int node, int newBest, int newTies, int changed) {
    if (newBest == best(node) && newTies == ties(node) && newBest != changed) {
      return false;
    }
    put(node, newBest, newTies);
    return true;
  }

  private int compare(int a, int b) {
    double x = firstTier[a];
    double y = firstTier[b];
    if (x != y) {
      return x > y ? 1 : -1;
    }
    return laterTiers == 0 ? 0 : compareLaterTiers(a * laterTiers, b * laterTiers);
  }

  private int compareLaterTiers(int left, int right) {
    for (int tier = 0; tier < laterTiers; tier++) {
      double x = otherTiers[left + tier];
      double y = otherTiers[right + tier];
      if (x != y) {
        return x > y ? 1 : -1;
      }
    }
    return 0;
  }
}
