package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.choice;
import static dev.berth.scenarios.yaml.Kinds.list;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.alarm.AlarmRule;
import dev.berth.alarm.Quantity;
import dev.berth.alarm.Severity;
import dev.berth.model.HostSpec;
import dev.berth.model.Metric;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads alarm rules. */
final class AlarmsFile {

  static final String KEY = "alarms";

  private static final double LARGE = 1e9;
  private static final List<String> METRICS = Metric.ALL.stream().map(Metric::key).toList();

  private AlarmsFile() {}

  static List<AlarmRule> read(Section in, List<HostSpec> hosts) {
    Set<String> types = new TreeSet<>();
    hosts.forEach(host -> types.add(host.type().name()));
    Set<String> names = new HashSet<>();
    List<AlarmRule> rules = in.sections(KEY).stream().map(each -> rule(each, types)).toList();
    for (int i = 0; i < rules.size(); i++) {
      if (!names.add(rules.get(i).name())) {
        throw in.sections(KEY)
            .get(i)
            .error("name", "%s stands twice; rename one".formatted(rules.get(i).name()));
      }
    }
    return rules;
  }

  private static AlarmRule rule(Section in, Set<String> types) {
    Metric metric = Metric.ALL.get(METRICS.indexOf(in.get("metric", Kinds.word(METRICS))));
    String name = in.get("name", TEXT, metric.key());
    Set<String> hostTypes = hostTypes(in, types);
    Quantity quantity = in.get("quantity", choice(Quantity.class), Quantity.VALUE);
    long span =
        quantity == Quantity.RATE ? Ticks.of(in.get("span", DURATION, Duration.ofMinutes(5))) : 0;
    double low = limit(in, "low", Double.NEGATIVE_INFINITY);
    double high = limit(in, "high", Double.POSITIVE_INFINITY);
    double hysteresis = in.get("hysteresis", number(0, LARGE), 0.0);
    long duration = Ticks.of(in.get("duration", DURATION, Duration.ZERO));
    Severity severity = in.get("severity", choice(Severity.class), Severity.WARNING);
    return in.build(
        () ->
            new AlarmRule(
                name,
                metric,
                hostTypes,
                quantity,
                span,
                low,
                high,
                hysteresis,
                duration,
                severity));
  }

  private static Set<String> hostTypes(Section in, Set<String> types) {
    List<String> named = in.get("hostTypes", list(TEXT), List.of());
    for (String type : named) {
      if (!types.contains(type)) {
        throw in.error(
            "hostTypes",
            "no host is of a type named %s; %s".formatted(type, Nearest.hint(type, types)));
      }
    }
    return Set.copyOf(named);
  }

  private static double limit(Section in, String key, double without) {
    Double limit = in.find(key, number(-LARGE, LARGE));
    return limit == null ? without : limit;
  }
}
