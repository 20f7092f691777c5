package dev.berth.placer;

import dev.berth.model.Decision;

/** What a placer chose; reused from call to call, so that choosing allocates nothing. */
public final class Choice {

  private int winner = Decision.NO_HOST;
  private int runnerUp = Decision.NO_HOST;
  private double margin = Double.NaN;

  /** Row of the chosen host, or {@link Decision#NO_HOST}. */
  public int winner() {
    return winner;
  }

  /** Row of the best other host (the lowest row among equals), or {@link Decision#NO_HOST}. */
  public int runnerUp() {
    return runnerUp;
  }

  /**
   * The winner's lead in the first tier in which the two differ; 0 when the tie-break decided; NaN
   * without a runner-up.
   */
  public double margin() {
    return margin;
  }

  public boolean placed() {
    return winner != Decision.NO_HOST;
  }

  /** Nothing was chosen. */
  public void clear() {
    set(Decision.NO_HOST, Decision.NO_HOST, Double.NaN);
  }

  /** What a placer chose; see the accessors. */
  public void set(int newWinner, int newRunnerUp, double newMargin) {
    winner = newWinner;
    runnerUp = newRunnerUp;
    margin = newMargin;
  }
}
