package dev.berth.scenarios.spec;

import dev.berth.scenarios.yaml.YamlWriter;
import dev.berth.strategy.RelocationSpec;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TierSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A strategy as the text of a strategy file, which reads as the same strategy again. */
public final class StrategyText {

  private StrategyText() {}

  /** The text, under another name. */
  public static String of(StrategySpec strategy, String name) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("name", name);
    plain.put("summary", strategy.summary());
    plain.put("source", strategy.source());
    plain.put(
        "constraints",
        strategy.constraints().stream().map(term -> term("constraint", term)).toList());
    plain.put("tiers", strategy.tiers().stream().map(StrategyText::tier).toList());
    plain.put("tieBreak", strategy.tieBreak().key());
    strategy.relocation().ifPresent(relocation -> plain.put("relocation", relocation(relocation)));
    return YamlWriter.write(plain);
  }

  private static Map<String, Object> relocation(RelocationSpec relocation) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("detector", term("name", relocation.detector()));
    plain.put("selector", term("name", relocation.selector()));
    plain.putAll(RelocationOptionsFile.plain(relocation.options()));
    return plain;
  }

  private static Map<String, Object> tier(TierSpec tier) {
    List<Map<String, Object>> scores =
        tier.scores().stream()
            .map(
                weighted -> {
                  Map<String, Object> score = term("score", weighted.score());
                  score.put("weight", weighted.weight());
                  return score;
                })
            .toList();
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("levels", tier.levels());
    plain.put("scores", scores);
    return plain;
  }

  private static Map<String, Object> term(String key, TermSpec term) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put(key, term.name());
    plain.putAll(term.parameters());
    return plain;
  }
}
