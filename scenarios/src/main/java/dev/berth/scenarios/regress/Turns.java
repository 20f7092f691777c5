package dev.berth.scenarios.regress;

import dev.berth.counterfactual.Explained;
import dev.berth.draws.Draws;
import dev.berth.placer.ScanPlacer;
import dev.berth.scenarios.explain.CounterfactualText;
import dev.berth.scenarios.regress.Comparison.Change;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What would turn the decisions that a comparison shows, as they are now. */
final class Turns {

  private Turns() {}

  /** Sentences by the question's id; asks the corpus again as far as the examples go. */
  static Map<String, List<String>> of(StrategySpec spec, Corpus corpus, List<Change> examples) {
    Set<String> wanted =
        examples.stream().map(change -> change.now().id()).collect(Collectors.toSet());
    Map<String, List<String>> turns = new HashMap<>();
    if (!wanted.isEmpty()) {
      ScanPlacer placer = new ScanPlacer(Strategy.of(spec), new Draws(corpus.seed()));
      corpus.forEach(
          question -> {
            if (wanted.contains(question.id())) {
              turns.put(question.id(), lines(placer, question));
            }
          });
    }
    return turns;
  }

  private static List<String> lines(ScanPlacer placer, Question question) {
    return new CounterfactualText(
            Explained.of(placer, question.fleet(), question.request(), 0, question.cursor()))
        .lines();
  }
}
