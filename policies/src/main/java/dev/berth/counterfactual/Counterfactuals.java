package dev.berth.counterfactual;

import dev.berth.draws.Draws;
import dev.berth.model.Decision;
import dev.berth.model.Metric;
import dev.berth.placer.Explanation;
import dev.berth.placer.Placer;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;
import dev.berth.term.Miss;
import java.util.List;
import java.util.Optional;

/**
 * What would have had to be different for another decision. Everything here was confirmed by the
 * placer itself on the changed strategy or the changed fleet.
 *
 * @param decisive the score that gives the winner the most of its lead; empty without a lead
 * @param noBetterHost whether no other host scores higher in any score, so that no weights of the
 *     same signs could make one better
 * @param without who would win without each score, in the order of the tiers
 * @param weights the smallest change of each weight that turns the decision
 * @param readings the smallest change of each reading of winner or runner-up that turns it
 * @param shortfall of a refusal: which constraint binds, and by how much it was missed
 */
public record Counterfactuals(
    Optional<DecisiveScore> decisive,
    boolean noBetterHost,
    List<WithoutScore> without,
    List<WeightFlip> weights,
    List<ReadingFlip> readings,
    Optional<Shortfall> shortfall) {

  public Counterfactuals {
    without = List.copyOf(without);
    weights = List.copyOf(weights);
    readings = List.copyOf(readings);
  }

  /** Where a score stands in a strategy: tier and place in it, from 0. */
  public record Term(int tier, int index, String score) {}

  /**
   * @param lead the part of the winner's lead over the runner-up that this score makes, in the
   *     first tier in which the two differ
   */
  public record DecisiveScore(Term term, double lead) {}

  /**
   * @param winner row of the host that would win
   */
  public record WithoutScore(Term term, int winner) {}

  /**
   * @param weight as it is
   * @param beyond the decision turns once the weight has passed this value; NaN where no weight
   *     turns it or that is not known
   * @param winner row of the host that wins then, or {@link Decision#NO_HOST}
   * @param notComputed why it is not known; empty otherwise
   */
  public record WeightFlip(
      Term term, double weight, double beyond, int winner, String notComputed) {}

  /**
   * @param row the host whose reading it is
   * @param value as it reads
   * @param holds the value nearest to {@code flips} at which the decision is still the same
   * @param flips the value at which it is another; NaN where none turns it or that is not known
   * @param winner row of the host that wins then, or {@link Decision#NO_HOST}
   * @param notComputed why it is not known; empty otherwise
   */
  public record ReadingFlip(
      int row,
      Metric metric,
      double value,
      double holds,
      double flips,
      int winner,
      String notComputed) {}

  /**
   * @param constraint the last one that any host reached
   * @param hosts how many it refuses
   * @param nearest row of the host that misses it by the smallest share
   * @param misses by how much that host misses it; empty where it is no question of amounts
   * @param detail the values of that host that disagree
   */
  public record Shortfall(
      String constraint, int hosts, int nearest, List<Miss> misses, String detail) {
    public Shortfall {
      misses = List.copyOf(misses);
    }
  }

  /** Whether the request got a host and no single change that was looked at would turn that. */
  public boolean unturned() {
    return shortfall.isEmpty()
        && weights.stream().allMatch(flip -> Double.isNaN(flip.beyond()))
        && readings.stream().allMatch(flip -> Double.isNaN(flip.flips()));
  }

  /**
   * Looks for them; changes nothing.
   *
   * @param explanation of the decision that the placer takes on this fleet
   * @param cursor as it was when the decision was taken
   */
  public static Counterfactuals of(
      Placer placer, FleetView fleet, Explanation explanation, int cursor) {
    Strategy strategy = placer.strategy();
    Draws draws = placer.draws();
    if (explanation.winner() == Decision.NO_HOST) {
      return new Counterfactuals(
          Optional.empty(),
          false,
          List.of(),
          List.of(),
          List.of(),
          Optional.of(Shortfalls.of(strategy, fleet, explanation)));
    }
    Again again = new Again(draws, fleet, explanation, cursor);
    ScoreTable table = new ScoreTable(strategy, explanation, fleet.hostCount(), cursor);
    return new Counterfactuals(
        table.decisive(),
        table.dominated(),
        again.withoutEach(strategy),
        new WeightSearch(table, again).all(),
        new ReadingSearch(strategy, again).all(),
        Optional.empty());
  }
}
