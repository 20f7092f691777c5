package dev.berth.scenarios.tune;

import java.util.ArrayList;
import java.util.List;

/**
 * Successive halving by thirds: all candidates run one replication, the best third runs three, the
 * best ninth nine, up to the training set (Jamieson and Talwalkar, AISTATS 2016).
 *
 * @param candidates of each rung, falling
 * @param replications that a candidate of the rung has run in all, rising
 */
record Halving(List<Integer> candidates, List<Integer> replications) {

  private static final int THIRD = 3;

  /** The most candidates whose rungs cost no more runs than the budget; at least one. */
  static Halving of(int budget, int trainReplications) {
    int first = 1;
    while (with(first + 1, trainReplications).cost() <= budget) {
      first++;
    }
    return with(first, trainReplications);
  }

  private static Halving with(int first, int trainReplications) {
    List<Integer> candidates = new ArrayList<>(List.of(first));
    List<Integer> replications = new ArrayList<>(List.of(1));
    while (replications.get(replications.size() - 1) < trainReplications) {
      int last = replications.size() - 1;
      candidates.add(Math.max(1, candidates.get(last) / THIRD));
      replications.add(Math.min(trainReplications, replications.get(last) * THIRD));
    }
    return new Halving(List.copyOf(candidates), List.copyOf(replications));
  }

  /** Runs of cells in all; a candidate's earlier replications are kept. */
  int cost() {
    int cost = 0;
    int before = 0;
    for (int rung = 0; rung < candidates.size(); rung++) {
      cost += candidates.get(rung) * (replications.get(rung) - before);
      before = replications.get(rung);
    }
    return cost;
  }
}
