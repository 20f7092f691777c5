package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.choice;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.list;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Section;
import dev.berth.strategy.RelocationCause;
import dev.berth.strategy.RelocationOptions;
import dev.berth.strategy.RelocationOptions.Consolidation;
import dev.berth.strategy.RelocationOptions.Sleep;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads when a strategy moves instances. */
final class RelocationOptionsFile {

  private static final int MOST = 1_000_000;
  private static final Kind<Double> SHARE = number(0, 1);

  private RelocationOptionsFile() {}

  static RelocationOptions read(Section in) {
    RelocationOptions base = RelocationOptions.DEFAULT;
    List<RelocationCause> causes =
        in.get("causes", list(choice(RelocationCause.class)), base.causes());
    int concurrent = in.get("maxConcurrent", integer(1, MOST), base.maxConcurrent());
    long coolDown = ticks(in, "coolDown", base.coolDownTicks());
    double benefit = in.get("minimumBenefit", SHARE, base.minimumBenefit());
    Section consolidation = in.section("consolidation");
    double below = consolidation.get("below", SHARE, base.consolidation().below());
    double fillTo = consolidation.get("fillTo", SHARE, base.consolidation().fillTo());
    double spread = in.get("balanceSpread", SHARE, base.balanceSpread());
    Optional<Sleep> sleep =
        in.has("sleep") ? Optional.of(sleep(in.section("sleep"))) : Optional.empty();
    return in.build(
        () ->
            new RelocationOptions(
                causes,
                concurrent,
                coolDown,
                benefit,
                new Consolidation(below, fillTo),
                spread,
                sleep));
  }

  private static Sleep sleep(Section in) {
    int spare = in.get("spareHosts", integer(0, MOST), 1);
    long idle = ticks(in, "idleFor", 10 * 60 * Ticks.PER_SECOND);
    return in.build(() -> new Sleep(spare, idle));
  }

  private static long ticks(Section in, String key, long fallback) {
    return Ticks.of(in.get(key, DURATION, Duration.ofMillis(fallback)));
  }

  /** The options as plain values, which read as the same options again. */
  static Map<String, Object> plain(RelocationOptions options) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("causes", options.causes().stream().map(RelocationCause::key).toList());
    plain.put("maxConcurrent", options.maxConcurrent());
    plain.put("coolDown", DURATION.plain(Duration.ofMillis(options.coolDownTicks())));
    plain.put("minimumBenefit", options.minimumBenefit());
    Map<String, Object> consolidation = new LinkedHashMap<>();
    consolidation.put("below", options.consolidation().below());
    consolidation.put("fillTo", options.consolidation().fillTo());
    plain.put("consolidation", consolidation);
    plain.put("balanceSpread", options.balanceSpread());
    options.sleep().ifPresent(sleep -> plain.put("sleep", plain(sleep)));
    return plain;
  }

  private static Map<String, Object> plain(Sleep sleep) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("spareHosts", sleep.spareHosts());
    plain.put("idleFor", DURATION.plain(Duration.ofMillis(sleep.idleTicks())));
    return plain;
  }
}
