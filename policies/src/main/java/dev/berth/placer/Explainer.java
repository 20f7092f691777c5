package dev.berth.placer;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Explanation.HostVerdict;
import dev.berth.placer.Explanation.TermVerdict;
import dev.berth.placer.Explanation.TierVerdict;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.state.HostView;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.Tier;
import dev.berth.term.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Repeats a choice and keeps every term of every host. */
public final class Explainer {

  private Explainer() {}

  /** Explains what the placer would choose; changes nothing. */
  public static Explanation explain(
      Placer placer, FleetView fleet, LaunchRequest request, int attempt, int cursor) {
    Choice choice = new Choice();
    placer.choose(fleet, request, attempt, cursor, choice);
    Strategy strategy = placer.strategy();
    List<HostVerdict> verdicts = new ArrayList<>(fleet.hostCount());
    HostCursor host = fleet.cursor();
    for (int row = 0; row < fleet.hostCount(); row++) {
      verdicts.add(verdict(strategy, host.at(row), request));
    }
    return new Explanation(
        request,
        attempt,
        strategy.name(),
        strategy.tieBreak(),
        choice.winner(),
        choice.runnerUp(),
        choice.margin(),
        decisiveTier(choice, verdicts),
        verdicts);
  }

  private static HostVerdict verdict(Strategy strategy, HostView host, LaunchRequest request) {
    int refused = strategy.firstRefusal(host, request);
    String name = host.spec().name();
    if (refused >= 0) {
      return new HostVerdict(
          host.row(),
          name,
          strategy.constraintName(refused),
          Optional.of(Refusal.of(strategy.constraint(refused), host, request)),
          List.of());
    }
    List<TierVerdict> tiers = new ArrayList<>();
    for (int tier = 0; tier < strategy.tierCount(); tier++) {
      tiers.add(verdict(strategy.tier(tier), host, request));
    }
    return new HostVerdict(host.row(), name, "", Optional.empty(), tiers);
  }

  private static TierVerdict verdict(Tier tier, HostView host, LaunchRequest request) {
    List<TermVerdict> terms = new ArrayList<>();
    for (int term = 0; term < tier.size(); term++) {
      double value = tier.score(term).score(host, request);
      terms.add(new TermVerdict(tier.name(term), value, tier.share(term)));
    }
    double mean = tier.mean(host, request);
    return new TierVerdict(mean, tier.quantised(mean), terms);
  }

  private static int decisiveTier(Choice choice, List<HostVerdict> verdicts) {
    if (choice.winner() == Decision.NO_HOST || choice.runnerUp() == Decision.NO_HOST) {
      return -1;
    }
    List<TierVerdict> winner = verdicts.get(choice.winner()).tiers();
    List<TierVerdict> second = verdicts.get(choice.runnerUp()).tiers();
    for (int tier = 0; tier < winner.size(); tier++) {
      if (winner.get(tier).compared() != second.get(tier).compared()) {
        return tier;
      }
    }
    return -1;
  }
}
