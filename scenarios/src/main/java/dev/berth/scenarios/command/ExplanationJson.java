package dev.berth.scenarios.command;

import dev.berth.counterfactual.Explained;
import dev.berth.placer.Explanation;
import dev.berth.placer.Explanation.HostVerdict;
import dev.berth.scenarios.explain.CounterfactualJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** An explanation as plain maps and lists. */
final class ExplanationJson {

  private ExplanationJson() {}

  static Map<String, Object> of(Explained explained) {
    Explanation explanation = explained.explanation();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("request", explanation.request().id());
    json.put("attempt", explanation.attempt());
    json.put("strategy", explanation.strategy());
    json.put("tieBreak", explanation.tieBreak().key());
    json.put("winner", host(explanation, explanation.winner()));
    json.put("runnerUp", host(explanation, explanation.runnerUp()));
    if (!Double.isNaN(explanation.margin())) {
      json.put("margin", explanation.margin());
    }
    json.put("decisiveTier", explanation.decisiveTier());
    json.put("counterfactuals", new CounterfactualJson(explained).json());
    json.put("hosts", explanation.hosts().stream().map(ExplanationJson::verdict).toList());
    return json;
  }

  private static String host(Explanation explanation, int row) {
    return row < 0 ? "" : explanation.hosts().get(row).host();
  }

  private static Map<String, Object> verdict(HostVerdict host) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("host", host.host());
    host.refusal()
        .ifPresent(
            refusal -> {
              json.put("refusedBy", host.refusedBy());
              json.put("code", refusal.code());
              json.put("detail", refusal.detail());
            });
    if (host.refusal().isEmpty()) {
      json.put("tiers", host.tiers());
    }
    return json;
  }
}
