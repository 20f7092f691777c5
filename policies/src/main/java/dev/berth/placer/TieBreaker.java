package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.LaunchRequest;
import dev.berth.strategy.TieBreak;

/** Picks one of several equal hosts. */
final class TieBreaker {

  private static final Stream STREAM = Stream.named("tie-break");

  private TieBreaker() {}

  /**
   * The index of the winner in the tied rows.
   *
   * @param tied rows in row order, of which the first {@code count} count
   */
  static int pick(
      TieBreak rule,
      int[] tied,
      int count,
      int cursor,
      Draws draws,
      LaunchRequest request,
      int attempt) {
    return switch (rule) {
      case LOWEST_HOST -> 0;
      case RANDOM -> count == 1 ? 0 : draw(draws, count, request, attempt);
      case NEXT_FIT -> firstFrom(cursor, tied, count);
      case ROUND_ROBIN -> firstFrom(cursor + 1, tied, count);
    };
  }

  /** Which of so many tied hosts, in row order, a random tie-break takes. */
  static int draw(Draws draws, int count, LaunchRequest request, int attempt) {
    return draws.below(count, STREAM, request.id(), attempt);
  }

  private static int firstFrom(int row, int[] tied, int count) {
    for (int i = 0; i < count; i++) {
      if (tied[i] >= row) {
        return i;
      }
    }
    return 0;
  }
}
