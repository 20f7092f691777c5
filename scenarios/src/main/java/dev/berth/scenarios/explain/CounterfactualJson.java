package dev.berth.scenarios.explain;

import dev.berth.counterfactual.Counterfactuals;
import dev.berth.counterfactual.Counterfactuals.ReadingFlip;
import dev.berth.counterfactual.Counterfactuals.Shortfall;
import dev.berth.counterfactual.Counterfactuals.Term;
import dev.berth.counterfactual.Counterfactuals.WeightFlip;
import dev.berth.counterfactual.Explained;
import dev.berth.placer.Explanation;
import java.util.LinkedHashMap;
import java.util.Map;

/** What would have turned a decision, as plain maps and lists. */
public record CounterfactualJson(Explained explained) {

  /** Keys are left out where they have no value. */
  public Map<String, Object> json() {
    Counterfactuals found = explained.counterfactuals();
    Map<String, Object> json = new LinkedHashMap<>();
    found.shortfall().ifPresent(shortfall -> json.put("shortfall", shortfall(shortfall)));
    if (found.shortfall().isPresent()) {
      return json;
    }
    found
        .decisive()
        .ifPresent(
            decisive -> {
              Map<String, Object> score = term(decisive.term());
              score.put("lead", decisive.lead());
              json.put("decisiveScore", score);
            });
    json.put("noBetterHost", found.noBetterHost() || found.unturned());
    json.put(
        "withoutScore",
        found.without().stream()
            .map(
                without -> {
                  Map<String, Object> score = term(without.term());
                  score.put("winner", host(without.winner()));
                  return score;
                })
            .toList());
    json.put("weights", found.weights().stream().map(this::weight).toList());
    json.put("readings", found.readings().stream().map(this::reading).toList());
    return json;
  }

  private Map<String, Object> shortfall(Shortfall shortfall) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("constraint", shortfall.constraint());
    json.put("hosts", shortfall.hosts());
    json.put("nearest", host(shortfall.nearest()));
    json.put("detail", shortfall.detail());
    json.put(
        "misses",
        shortfall.misses().stream()
            .map(
                miss -> {
                  Map<String, Object> amount = new LinkedHashMap<>();
                  amount.put("what", miss.what());
                  amount.put("amount", miss.amount());
                  amount.put("unit", miss.unit());
                  put(amount, "share", miss.share());
                  return amount;
                })
            .toList());
    return json;
  }

  private Map<String, Object> weight(WeightFlip flip) {
    Map<String, Object> json = term(flip.term());
    json.put("weight", flip.weight());
    put(json, "beyond", flip.beyond());
    turned(json, flip.winner(), flip.notComputed());
    return json;
  }

  private Map<String, Object> reading(ReadingFlip flip) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("host", host(flip.row()));
    json.put("metric", flip.metric().key());
    put(json, "value", flip.value());
    put(json, "holds", flip.holds());
    put(json, "turns", flip.flips());
    turned(json, flip.winner(), flip.notComputed());
    return json;
  }

  private void turned(Map<String, Object> json, int winner, String notComputed) {
    if (winner >= 0) {
      json.put("winner", host(winner));
    }
    if (!notComputed.isEmpty()) {
      json.put("notComputed", notComputed);
    }
  }

  private static Map<String, Object> term(Term term) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tier", term.tier());
    json.put("score", term.score());
    return json;
  }

  private static void put(Map<String, Object> json, String key, double value) {
    if (Double.isFinite(value)) {
      json.put(key, value);
    }
  }

  private String host(int row) {
    Explanation explanation = explained.explanation();
    return explanation.hosts().get(row).host();
  }
}
