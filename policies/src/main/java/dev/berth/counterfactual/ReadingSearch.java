package dev.berth.counterfactual;

import dev.berth.counterfactual.Counterfactuals.ReadingFlip;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.placer.Explanation;
import dev.berth.state.Overlay;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.Tier;
import dev.berth.term.Trend;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The smallest change of one reading of the winner or the runner-up that turns a decision: where
 * every term that reads the metric declares how it moves with it, and all agree, by bisection down
 * to neighbouring numbers; else it is not computed.
 */
final class ReadingSearch {

  private static final double COLDEST = -50;
  private static final double HOTTEST = 150;
  private static final double LARGEST = 1e6;

  private final Strategy strategy;
  private final Again again;
  private final Explanation explanation;

  ReadingSearch(Strategy strategy, Again again) {
    this.strategy = strategy;
    this.again = again;
    explanation = again.explanation();
  }

  List<ReadingFlip> all() {
    List<ReadingFlip> all = new ArrayList<>(of(explanation.winner(), -1));
    if (explanation.runnerUp() != Decision.NO_HOST) {
      all.addAll(of(explanation.runnerUp(), 1));
    }
    return all;
  }

  /**
   * @param want +1 when the host must get better to turn the decision, -1 when it must get worse
   */
  private List<ReadingFlip> of(int row, int want) {
    List<ReadingFlip> flips = new ArrayList<>();
    directions(row).forEach((metric, signs) -> flips.add(flip(row, metric, signs, want)));
    return flips;
  }

  private ReadingFlip flip(int row, Metric metric, Set<Trend> directions, int want) {
    double value = again.fleet().cursor().at(row).reading(metric);
    if (Double.isNaN(value)) {
      return notComputed(row, metric, value, "there is no reading");
    }
    if (directions.contains(Trend.UNSPECIFIED)) {
      return notComputed(row, metric, value, "a term that reads it declares no monotonicity");
    }
    if (directions.size() > 1) {
      return notComputed(row, metric, value, "terms that read it pull in opposite directions");
    }
    if (strategy.tieBreak() == TieBreak.RANDOM) {
      return notComputed(row, metric, value, "equals are drawn, so that is no threshold");
    }
    boolean upwards = directions.contains(Trend.RISING) == want > 0;
    return bisected(row, metric, value, bound(metric, upwards));
  }

  private ReadingFlip bisected(int row, Metric metric, double value, double bound) {
    if (!turns(row, metric, bound)) {
      return new ReadingFlip(row, metric, value, bound, Double.NaN, Decision.NO_HOST, "");
    }
    double holds = value;
    double flips = bound;
    for (double middle = (holds + flips) / 2;
        middle != holds && middle != flips;
        middle = (holds + flips) / 2) {
      if (turns(row, metric, middle)) {
        flips = middle;
      } else {
        holds = middle;
      }
    }
    return new ReadingFlip(row, metric, value, holds, flips, winner(row, metric, flips), "");
  }

  private boolean turns(int row, Metric metric, double reading) {
    return winner(row, metric, reading) != explanation.winner();
  }

  private int winner(int row, Metric metric, double reading) {
    Overlay changed = new Overlay(again.fleet());
    changed.setReading(row, metric, reading);
    return again.winner(strategy, changed);
  }

  /** For every metric that a term asks of the host: in which directions the host gets better. */
  private Map<Metric, Set<Trend>> directions(int row) {
    LaunchRequest request = explanation.request();
    Map<Metric, Set<Trend>> directions = new EnumMap<>(Metric.class);
    AskedMetrics host = new AskedMetrics(again.fleet().cursor().at(row));
    for (int i = 0; i < strategy.constraintCount(); i++) {
      if (strategy.constraint(i).allows(host, request)) {
        for (Metric metric : host.take()) {
          add(directions, metric, strategy.constraint(i).trend(metric), 1);
        }
      }
    }
    for (int index = 0; index < strategy.tierCount(); index++) {
      Tier tier = strategy.tier(index);
      for (int term = 0; term < tier.size(); term++) {
        tier.score(term).score(host, request);
        for (Metric metric : host.take()) {
          add(directions, metric, tier.score(term).trend(metric), tier.weight(term));
        }
      }
    }
    return directions;
  }

  private static void add(
      Map<Metric, Set<Trend>> directions, Metric metric, Trend trend, double weight) {
    directions
        .computeIfAbsent(metric, m -> EnumSet.noneOf(Trend.class))
        .add(weight < 0 ? opposite(trend) : trend);
  }

  private static Trend opposite(Trend trend) {
    return switch (trend) {
      case RISING -> Trend.FALLING;
      case FALLING -> Trend.RISING;
      case UNSPECIFIED -> Trend.UNSPECIFIED;
    };
  }

  /** The last value that such a reading can have in one direction. */
  private static double bound(Metric metric, boolean upwards) {
    boolean celsius = metric.unit().equals("°C");
    if (!upwards) {
      return celsius ? COLDEST : 0;
    }
    if (celsius) {
      return HOTTEST;
    }
    return metric.unit().startsWith("share") ? 1 : LARGEST;
  }

  private static ReadingFlip notComputed(int row, Metric metric, double value, String why) {
    return new ReadingFlip(row, metric, value, Double.NaN, Double.NaN, Decision.NO_HOST, why);
  }
}
