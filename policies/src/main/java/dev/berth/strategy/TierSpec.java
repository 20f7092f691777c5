package dev.berth.strategy;

import dev.berth.model.BadInputException;
import java.util.List;

/**
 * A weighted mean of scores.
 *
 * @param levels 0 compares exact values; n rounds down to n equal levels, so that the next tier
 *     gets a say among near-equals
 */
public record TierSpec(List<Weighted> scores, int levels) {

  public TierSpec {
    scores = List.copyOf(scores);
    if (scores.isEmpty()) {
      throw new BadInputException("A tier of a strategy needs at least one score, got none.");
    }
    if (levels < 0) {
      throw new BadInputException(
          "The levels (%d) of a tier must be 0 (exact) or more.".formatted(levels));
    }
  }

  /**
   * A score and its weight; a negative weight prefers hosts that score low.
   *
   * @param weight finite and not 0
   */
  public record Weighted(TermSpec score, double weight) {
    public Weighted {
      if (!Double.isFinite(weight) || weight == 0) {
        throw new BadInputException(
            "The weight (%s) of score %s must be finite and not 0."
                .formatted(weight, score.name()));
      }
    }
  }
}
