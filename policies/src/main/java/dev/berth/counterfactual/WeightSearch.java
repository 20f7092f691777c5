package dev.berth.counterfactual;

import dev.berth.counterfactual.Counterfactuals.Term;
import dev.berth.counterfactual.Counterfactuals.WeightFlip;
import dev.berth.model.Decision;
import dev.berth.placer.Explanation.HostVerdict;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.TieBreak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The smallest change of one weight that turns a decision, in closed form. The order of two hosts
 * as a function of a weight changes only where their means cross (a tier that compares exactly), or
 * where the mean of either crosses a level (a tier with levels); those weights are solutions of
 * linear equations. Each candidate is put to the placer on both of its sides before it is told.
 */
final class WeightSearch {

  private static final double BESIDE = 1e-9;
  private static final int MOST_DRAWN = 200;

  /** Amounts nearer than this are the same but for rounding. */
  private static final double ROUNDING = 1e-9;

  private static final String ROUNDED = "the weight lies within rounding of another order";

  private final ScoreTable table;
  private final Again again;
  private final boolean drawn;

  WeightSearch(ScoreTable table, Again again) {
    this.table = table;
    this.again = again;
    drawn = table.strategy().tieBreak() == TieBreak.RANDOM;
  }

  List<WeightFlip> all() {
    return Again.terms(table.strategy()).stream().map(this::smallest).toList();
  }

  private WeightFlip smallest(Term term) {
    double weight = table.strategy().tier(term.tier()).weight(term.index());
    List<Double> events = new ArrayList<>();
    for (HostVerdict other : table.others()) {
      if (table.equalBefore(term.tier(), other, table.winner())) {
        if (staysOnALevel(term, other) || staysOnALevel(term, table.winner())) {
          return new WeightFlip(term, weight, Double.NaN, Decision.NO_HOST, ROUNDED);
        }
        events(term, weight, other, 1, events);
        events(term, weight, other, -1, events);
      }
    }
    return events.isEmpty()
        ? new WeightFlip(term, weight, Double.NaN, Decision.NO_HOST, "")
        : confirmed(term, weight, nearestFirst(events, weight));
  }

  /**
   * Whether a host's mean is on the border of two levels at every weight of one sign, where
   * rounding alone says on which side it is. 0 and 1 are weighted without rounding.
   */
  private boolean staysOnALevel(Term term, HostVerdict host) {
    int levels = table.strategy().tier(term.tier()).levels();
    double value = table.value(term, host);
    double level = value * levels;
    if (levels == 0 || value == 0 || value == 1 || Math.abs(level - Math.rint(level)) > ROUNDING) {
      return false;
    }
    double rest = Math.abs(table.rest(term, host));
    return Math.abs(rest - value * table.restOfWeights(term)) <= ROUNDING;
  }

  private static List<Double> nearestFirst(List<Double> events, double weight) {
    return events.stream()
        .distinct()
        .sorted(Comparator.comparingDouble(event -> Math.abs(event - weight)))
        .toList();
  }

  /**
   * Adds the weights in one direction beyond which the other host beats the winner: the first one,
   * or where equals are drawn every one at which the two compare differently.
   */
  private void events(
      Term term, double weight, HostVerdict other, int direction, List<Double> events) {
    List<Double> marks = marks(term, weight, other, direction);
    int before = table.order(term, weight, other);
    for (int i = 0; i < marks.size(); i++) {
      double from = marks.get(i);
      double to = i + 1 < marks.size() ? marks.get(i + 1) : from + direction * (1 + Math.abs(from));
      int order = table.order(term, (from + to) / 2, other);
      if (drawn ? order != before : order > 0) {
        events.add(from);
        if (!drawn) {
          return;
        }
      }
      before = order;
    }
  }

  /** The weights from now on in one direction between which the order of two hosts is constant. */
  private List<Double> marks(Term term, double weight, HostVerdict other, int direction) {
    List<Double> marks = new ArrayList<>(List.of(weight, 0.0));
    int levels = table.strategy().tier(term.tier()).levels();
    if (levels == 0) {
      double rest = table.rest(term, other) - table.rest(term, table.winner());
      marks.add(rest / (table.value(term, table.winner()) - table.value(term, other)));
    } else {
      levelMarks(term, table.winner(), levels, marks);
      levelMarks(term, other, levels, marks);
    }
    return marks.stream()
        .filter(mark -> Double.isFinite(mark) && (mark - weight) * direction >= 0)
        .distinct()
        .sorted(Comparator.comparingDouble(mark -> mark * direction))
        .toList();
  }

  /** Where (rest + w value) levels = k (weights + |w|). */
  private void levelMarks(Term term, HostVerdict host, int levels, List<Double> marks) {
    double rest = table.rest(term, host) * levels;
    double value = table.value(term, host) * levels;
    double weights = table.restOfWeights(term);
    for (int level = 1 - levels; level < levels; level++) {
      double positive = (level * weights - rest) / (value - level);
      double negative = (level * weights - rest) / (value + level);
      if (positive > 0) {
        marks.add(positive);
      }
      if (negative < 0) {
        marks.add(negative);
      }
    }
  }

  /** The nearest candidate at which the placer itself turns, and does not turn before. */
  private WeightFlip confirmed(Term term, double weight, List<Double> candidates) {
    int tried = 0;
    for (double at : candidates) {
      if (tried++ == (drawn ? MOST_DRAWN : 1)) {
        break;
      }
      double beside = BESIDE * Math.max(1, Math.abs(at)) * Math.signum(at - weight);
      boolean atOnce = at == weight;
      for (double step : atOnce ? new double[] {BESIDE, -BESIDE} : new double[] {beside}) {
        int beyond = again.winner(with(term, at + step));
        int before = atOnce ? table.winner().row() : again.winner(with(term, at - step));
        if (beyond != table.winner().row() && before == table.winner().row()) {
          return new WeightFlip(term, weight, at, beyond, "");
        }
      }
    }
    String why =
        drawn
            ? "equals are drawn, and none of the %d nearest changes of order turns the draw"
                .formatted(tried)
            : ROUNDED;
    return new WeightFlip(term, weight, Double.NaN, Decision.NO_HOST, why);
  }

  private Strategy with(Term term, double weight) {
    return table.strategy().reweighted(term.tier(), term.index(), weight);
  }
}
