package dev.berth.model;

/**
 * One answer of the placement manager.
 *
 * @param attempt counts up from 0 for each request
 * @param stateVersion version of the believed state on which it was taken
 * @param host row of the winner, or {@link #NO_HOST}
 * @param runnerUp row of the second choice, or {@link #NO_HOST}
 * @param margin how far the winner leads in the first tier in which the two differ; 0 when the
 *     tie-break decided; NaN without a runner-up
 * @param reason empty when placed, else which rule refused; of a relocation its cause
 */
public record Decision(
    long tick,
    long request,
    int attempt,
    Kind kind,
    long stateVersion,
    Outcome outcome,
    int host,
    int runnerUp,
    double margin,
    String reason) {

  public static final int NO_HOST = -1;

  /** What was to be decided. */
  public enum Kind {
    PLACE,
    RELOCATE,
    /** An instance that was lost is launched again. */
    RESTART
  }

  /** How it ended. */
  public enum Outcome {
    PLACED,
    /** No host now; the request stays in the wait queue. */
    WAITING,
    REJECTED
  }
}
