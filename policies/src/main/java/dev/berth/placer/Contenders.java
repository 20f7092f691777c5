package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.strategy.TieBreak;
import java.util.Arrays;

/**
 * The best of the hosts that were offered, in whichever order: all that equal the best, and the
 * best of the others, the lowest row among equals.
 */
final class Contenders {

  private final double[] best;
  private final double[] second;
  private int[] tied = new int[16];
  private int tiedCount;
  private int secondRow;

  /** The lowest and the second lowest of the tied rows. */
  private int lowest;

  private int nextLowest;

  Contenders(int tiers) {
    best = new double[Math.max(1, tiers)];
    second = new double[best.length];
  }

  void clear() {
    tiedCount = 0;
    secondRow = Decision.NO_HOST;
  }

  /** A host and what it is worth. */
  void offer(int row, double[] tuple) {
    int order = tiedCount == 0 ? 1 : compare(tuple, best);
    if (order > 0) {
      lead(row, tuple);
    } else if (order == 0) {
      tie(row);
    } else {
      int behind = secondRow == Decision.NO_HOST ? 1 : compare(tuple, second);
      if (behind > 0 || (behind == 0 && row < secondRow)) {
        secondRow = row;
        System.arraycopy(tuple, 0, second, 0, best.length);
      }
    }
  }

  private void lead(int row, double[] tuple) {
    if (tiedCount > 0) {
      secondRow = lowest;
      System.arraycopy(best, 0, second, 0, best.length);
    }
    System.arraycopy(tuple, 0, best, 0, best.length);
    tied[0] = row;
    tiedCount = 1;
    lowest = row;
    nextLowest = Integer.MAX_VALUE;
  }

  private void tie(int row) {
    if (tiedCount == tied.length) {
      tied = Arrays.copyOf(tied, tiedCount * 2);
    }
    tied[tiedCount++] = row;
    nextLowest = Math.min(nextLowest, Math.max(lowest, row));
    lowest = Math.min(lowest, row);
  }

  /**
   * Whether hosts may still change the outcome.
   *
   * @param bound which none of them exceeds
   * @param firstRow the lowest of their rows
   * @param rule how ties are broken
   */
  boolean concern(double[] bound, int firstRow, TieBreak rule) {
    if (tiedCount == 0) {
      return true;
    }
    int withBest = compare(bound, best);
    if (withBest > 0) {
      return true;
    }
    if (withBest == 0) {
      return rule != TieBreak.LOWEST_HOST || firstRow < nextLowest;
    }
    if (tiedCount > 1) {
      return false;
    }
    int withSecond = secondRow == Decision.NO_HOST ? 1 : compare(bound, second);
    return withSecond > 0 || (withSecond == 0 && firstRow < secondRow);
  }

  /** Breaks the tie and tells the outcome. */
  void decide(
      TieBreak rule, int cursor, Draws draws, LaunchRequest request, int attempt, Choice outcome) {
    if (tiedCount == 0) {
      outcome.clear();
      return;
    }
    if (tiedCount == 1) {
      outcome.set(lowest, secondRow, secondRow == Decision.NO_HOST ? Double.NaN : margin());
      return;
    }
    if (rule != TieBreak.LOWEST_HOST) {
      Arrays.sort(tied, 0, tiedCount);
    }
    int picked =
        rule == TieBreak.LOWEST_HOST
            ? lowest
            : tied[TieBreaker.pick(rule, tied, tiedCount, cursor, draws, request, attempt)];
    outcome.set(picked, picked == lowest ? nextLowest : lowest, 0);
  }

  private double margin() {
    for (int tier = 0; tier < best.length; tier++) {
      if (best[tier] != second[tier]) {
        return best[tier] - second[tier];
      }
    }
    throw new IllegalStateException("The second choice equals the best in every tier.");
  }

  /** Compares tuples, the first tier first. */
  static int compare(double[] a, double[] b) {
    for (int tier = 0; tier < a.length; tier++) {
      if (a[tier] != b[tier]) {
        return a[tier] > b[tier] ? 1 : -1;
      }
    }
    return 0;
  }
}
