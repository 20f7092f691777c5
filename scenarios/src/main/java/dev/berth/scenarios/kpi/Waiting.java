package dev.berth.scenarios.kpi;

import dev.berth.model.Decision;

/** Follows the length of the wait queue by the decisions alone. */
final class Waiting {

  private Waiting() {}

  /** How a decision changes the number of waiting requests. */
  static int change(Decision decision) {
    if (decision.outcome() == Decision.Outcome.WAITING) {
      return decision.attempt() == 0 ? 1 : 0;
    }
    return decision.attempt() == 0 ? 0 : -1;
  }
}
