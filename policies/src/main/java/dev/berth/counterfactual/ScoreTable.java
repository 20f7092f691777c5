package dev.berth.counterfactual;

import dev.berth.counterfactual.Counterfactuals.DecisiveScore;
import dev.berth.counterfactual.Counterfactuals.Term;
import dev.berth.placer.Explanation;
import dev.berth.placer.Explanation.HostVerdict;
import dev.berth.placer.Explanation.TierVerdict;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.Tier;
import java.util.List;
import java.util.Optional;

/** What every host that fits was compared by, with one weight changed where that is asked. */
final class ScoreTable {

  private final Strategy strategy;
  private final Explanation explanation;
  private final List<HostVerdict> hosts;
  private final HostVerdict winner;
  private final int rows;
  private final int cursor;

  ScoreTable(Strategy strategy, Explanation explanation, int rows, int cursor) {
    this.strategy = strategy;
    this.explanation = explanation;
    hosts = explanation.feasible();
    winner = explanation.hosts().get(explanation.winner());
    this.rows = rows;
    this.cursor = cursor;
  }

  Strategy strategy() {
    return strategy;
  }

  HostVerdict winner() {
    return winner;
  }

  /** The hosts that fit, but for the winner. */
  List<HostVerdict> others() {
    return hosts.stream().filter(host -> host.row() != winner.row()).toList();
  }

  /** The score that makes the most of the lead, in the first tier that differs. */
  Optional<DecisiveScore> decisive() {
    int tier = explanation.decisiveTier();
    if (tier < 0) {
      return Optional.empty();
    }
    TierVerdict best = winner.tiers().get(tier);
    TierVerdict second = explanation.hosts().get(explanation.runnerUp()).tiers().get(tier);
    int most = 0;
    for (int term = 1; term < best.terms().size(); term++) {
      if (lead(best, second, term) > lead(best, second, most)) {
        most = term;
      }
    }
    Term term = new Term(tier, most, best.terms().get(most).score());
    return Optional.of(new DecisiveScore(term, lead(best, second, most)));
  }

  private static double lead(TierVerdict best, TierVerdict second, int term) {
    return best.terms().get(term).contribution() - second.terms().get(term).contribution();
  }

  /** Whether no other host has a larger contribution of any score than the winner. */
  boolean dominated() {
    return others().stream().allMatch(this::dominates);
  }

  private boolean dominates(HostVerdict other) {
    for (int tier = 0; tier < other.tiers().size(); tier++) {
      for (int term = 0; term < other.tiers().get(tier).terms().size(); term++) {
        if (lead(winner.tiers().get(tier), other.tiers().get(tier), term) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** The part of a tier's weighted sum that one term does not make. */
  double rest(Term term, HostVerdict host) {
    Tier tier = strategy.tier(term.tier());
    double rest = 0;
    for (int i = 0; i < tier.size(); i++) {
      rest += i == term.index() ? 0 : tier.weight(i) * value(term.tier(), i, host);
    }
    return rest;
  }

  /** The other weights of a tier, without signs. */
  double restOfWeights(Term term) {
    Tier tier = strategy.tier(term.tier());
    double rest = 0;
    for (int i = 0; i < tier.size(); i++) {
      rest += i == term.index() ? 0 : Math.abs(tier.weight(i));
    }
    return rest;
  }

  double value(Term term, HostVerdict host) {
    return value(term.tier(), term.index(), host);
  }

  private static double value(int tier, int term, HostVerdict host) {
    return host.tiers().get(tier).terms().get(term).value();
  }

  /** Whether two hosts are compared as equal in every tier before one. */
  boolean equalBefore(int tier, HostVerdict one, HostVerdict other) {
    for (int i = 0; i < tier; i++) {
      if (one.tiers().get(i).compared() != other.tiers().get(i).compared()) {
        return false;
      }
    }
    return true;
  }

  /**
   * How another host that is equal before the term's tier compares with the winner once the term
   * has a weight: above 0 when the other one is better, 0 when a draw decides.
   */
  int order(Term term, double weight, HostVerdict other) {
    int order = Double.compare(compared(term, weight, other), compared(term, weight, winner));
    for (int tier = term.tier() + 1; order == 0 && tier < strategy.tierCount(); tier++) {
      order =
          Double.compare(other.tiers().get(tier).compared(), winner.tiers().get(tier).compared());
    }
    return order != 0 || strategy.tieBreak() == TieBreak.RANDOM
        ? order
        : Integer.compare(turn(winner), turn(other));
  }

  private double compared(Term term, double weight, HostVerdict host) {
    double sum = rest(term, host) + weight * value(term, host);
    return strategy.tier(term.tier()).quantised(sum / (restOfWeights(term) + Math.abs(weight)));
  }

  /** Among equals the host with the lowest number wins. */
  private int turn(HostVerdict host) {
    int from =
        switch (strategy.tieBreak()) {
          case LOWEST_HOST, RANDOM -> 0;
          case NEXT_FIT -> cursor;
          case ROUND_ROBIN -> cursor + 1;
        };
    return host.row() >= from ? host.row() : host.row() + rows;
  }
}
