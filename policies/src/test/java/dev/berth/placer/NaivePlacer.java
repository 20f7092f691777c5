package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.strategy.Strategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reference model of a placer: lists, sorts and picks, as the glossary says it. */
final class NaivePlacer {

  private record Candidate(int row, List<Double> tiers) {}

  private NaivePlacer() {}

  static int winner(
      Strategy strategy,
      Draws draws,
      FleetView fleet,
      LaunchRequest request,
      int attempt,
      int cursor) {
    List<Candidate> best = best(candidates(strategy, fleet, request));
    if (best.isEmpty()) {
      return Decision.NO_HOST;
    }
    List<Integer> rows = best.stream().map(Candidate::row).sorted().toList();
    return switch (strategy.tieBreak()) {
      case LOWEST_HOST -> rows.get(0);
      case RANDOM ->
          rows.get(draws.below(rows.size(), Stream.named("tie-break"), request.id(), attempt));
      case NEXT_FIT -> rows.stream().filter(row -> row >= cursor).findFirst().orElse(rows.get(0));
      case ROUND_ROBIN -> rows.stream().filter(row -> row > cursor).findFirst().orElse(rows.get(0));
    };
  }

  private static List<Candidate> candidates(
      Strategy strategy, FleetView fleet, LaunchRequest request) {
    List<Candidate> candidates = new ArrayList<>();
    HostCursor host = fleet.cursor();
    for (int row = 0; row < fleet.hostCount(); row++) {
      host.at(row);
      boolean allowed = true;
      for (int i = 0; i < strategy.constraintCount(); i++) {
        allowed &= strategy.constraint(i).allows(host, request);
      }
      if (allowed) {
        List<Double> tiers = new ArrayList<>();
        for (int tier = 0; tier < strategy.tierCount(); tier++) {
          tiers.add(strategy.tier(tier).value(host, request));
        }
        candidates.add(new Candidate(row, tiers));
      }
    }
    return candidates;
  }

  private static List<Candidate> best(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return candidates;
    }
    Candidate top = candidates.stream().max(NaivePlacer::lexicographic).orElseThrow();
    return candidates.stream().filter(other -> lexicographic(other, top) == 0).toList();
  }

  private static int lexicographic(Candidate a, Candidate b) {
    for (int tier = 0; tier < a.tiers().size(); tier++) {
      int order =
          Comparator.<Double>naturalOrder().compare(a.tiers().get(tier), b.tiers().get(tier));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
