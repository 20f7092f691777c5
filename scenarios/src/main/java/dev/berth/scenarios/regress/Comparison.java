package dev.berth.scenarios.regress;

import dev.berth.model.BadInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A baseline beside what the strategy answers now.
 *
 * @param moved decisions whose winner differs
 * @param rescored decisions of the same winner with other scores, runner-up or margin
 */
record Comparison(Baseline before, Baseline now, List<Change> moved, List<Change> rescored) {

  /** One decision before and now. */
  record Change(Answer before, Answer now) {}

  /** How many decisions there are of a kind, and how many of them moved. */
  record Count(int all, int moved) {}

  /**
   * @throws BadInputException when the two are not about the same questions
   */
  static Comparison of(Baseline before, Baseline now) {
    List<Change> moved = new ArrayList<>();
    List<Change> rescored = new ArrayList<>();
    for (int i = 0; i < before.answers().size(); i++) {
      Answer was = before.answers().get(i);
      Answer is = now.answers().get(i);
      requireSameQuestion(was, is);
      if (!was.winner().equals(is.winner())) {
        moved.add(new Change(was, is));
      } else if (!was.equals(is)) {
        rescored.add(new Change(was, is));
      }
    }
    return new Comparison(before, now, List.copyOf(moved), List.copyOf(rescored));
  }

  boolean unchanged() {
    return moved.isEmpty() && rescored.isEmpty() && before.kpis().equals(now.kpis());
  }

  /** Counts by a property of the question, in its order. */
  Map<String, Count> by(Function<Answer, String> property) {
    Map<String, Count> counts = new TreeMap<>();
    before
        .answers()
        .forEach(answer -> counts.merge(property.apply(answer), new Count(1, 0), Comparison::plus));
    moved.forEach(
        change -> counts.merge(property.apply(change.before()), new Count(0, 1), Comparison::plus));
    return counts;
  }

  /** Moved decisions, those that had been clearest first. */
  List<Change> clearestFirst() {
    return moved.stream()
        .sorted(Comparator.comparingDouble(change -> -orZero(change.before().margin())))
        .toList();
  }

  private static double orZero(double margin) {
    return Double.isNaN(margin) ? 0 : margin;
  }

  private static Count plus(Count a, Count b) {
    return new Count(a.all() + b.all(), a.moved() + b.moved());
  }

  private static void requireSameQuestion(Answer was, Answer is) {
    if (!was.id().equals(is.id())
        || !was.requestClass().equals(is.requestClass())
        || !was.tenant().equals(is.tenant())) {
      throw new BadInputException(
          "The baseline asks %s (%s of %s) where the corpus now asks %s (%s of %s): the scenario or Berth's corpus changed; record the baseline again."
              .formatted(
                  was.id(),
                  was.requestClass(),
                  was.tenant(),
                  is.id(),
                  is.requestClass(),
                  is.tenant()));
    }
  }
}
