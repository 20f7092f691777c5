package dev.berth.scenarios.regress;

import dev.berth.draws.Draws;
import dev.berth.model.Decision;
import dev.berth.placer.Choice;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.FleetState;
import dev.berth.state.HostView;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A strategy's answers to the questions of a corpus. */
final class Answering {

  private final Strategy strategy;
  private final ScanPlacer placer;
  private final Choice choice = new Choice();

  private Answering(StrategySpec spec, long seed) {
    strategy = Strategy.of(spec);
    placer = new ScanPlacer(strategy, new Draws(seed));
  }

  /** All answers, in order. */
  static List<Answer> of(StrategySpec spec, Corpus corpus) {
    Answering answering = new Answering(spec, corpus.seed());
    List<Answer> answers = new ArrayList<>(corpus.decisions());
    corpus.forEach(question -> answers.add(answering.answer(question)));
    return answers;
  }

  private Answer answer(Question question) {
    FleetState fleet = question.fleet();
    placer.choose(fleet, question.request(), 0, question.cursor(), choice);
    return new Answer(
        question.id(),
        question.request().flavor().name(),
        question.request().tenant(),
        name(fleet, choice.winner()),
        name(fleet, choice.runnerUp()),
        choice.margin(),
        terms(question, choice.winner()),
        terms(question, choice.runnerUp()));
  }

  private static String name(FleetState fleet, int row) {
    return row == Decision.NO_HOST ? Answer.NOWHERE : fleet.topology().host(row).name();
  }

  private String terms(Question question, int row) {
    if (row == Decision.NO_HOST) {
      return "";
    }
    HostView host = question.fleet().cursor().at(row);
    StringJoiner tiers = new StringJoiner("|");
    for (int index = 0; index < strategy.tierCount(); index++) {
      Tier tier = strategy.tier(index);
      StringJoiner terms = new StringJoiner(",");
      for (int term = 0; term < tier.size(); term++) {
        terms.add(tier.name(term) + "=" + tier.score(term).score(host, question.request()));
      }
      tiers.merge(terms);
    }
    return tiers.toString();
  }
}
