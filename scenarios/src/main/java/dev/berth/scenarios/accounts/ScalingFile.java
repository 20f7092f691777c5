package dev.berth.scenarios.accounts;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.choice;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.account.ScalingRule;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.workload.Channel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes rules of auto scaling: {@code above} and {@code below} step, {@code target}
 * tracks.
 */
final class ScalingFile {

  private static final List<String> KINDS = List.of("above", "below", "target");
  private static final int MOST = 1_000_000;
  private static final double LARGEST = 1e9;

  private ScalingFile() {}

  static ScalingRule read(Section in) {
    String group = in.get("group", Names.NAME);
    Channel metric = in.get("metric", choice(Channel.class), Channel.CPU);
    List<String> given = KINDS.stream().filter(in::has).toList();
    if (given.size() != 1) {
      throw in.error("give one of above, below and target, such as above: 0.7");
    }
    String kind = given.get(0);
    double threshold = in.get(kind, number(1e-9, LARGEST));
    int step = kind.equals("target") ? 0 : in.get("step", integer(1, MOST), 1);
    long coolDown = Ticks.of(in.get("coolDown", DURATION, Duration.ofMinutes(5)));
    int min = in.get("min", integer(0, MOST), 1);
    int max = in.get("max", integer(0, MOST));
    int signed = kind.equals("below") ? -step : step;
    return in.build(() -> new ScalingRule(group, metric, threshold, signed, coolDown, min, max));
  }

  static Map<String, Object> plain(ScalingRule rule) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("group", rule.group());
    plain.put("metric", choice(Channel.class).plain(rule.metric()));
    String kind = rule.tracks() ? "target" : rule.step() > 0 ? "above" : "below";
    plain.put(kind, number(0, LARGEST).plain(rule.threshold()));
    if (!rule.tracks()) {
      plain.put("step", Math.abs(rule.step()));
    }
    plain.put("coolDown", Kinds.DURATION.plain(Duration.ofMillis(rule.coolDownTicks())));
    plain.put("min", rule.min());
    plain.put("max", rule.max());
    return plain;
  }
}
