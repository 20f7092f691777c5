package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.Metric;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.sensor.SensorSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the errors of sensors, by metric. */
final class SensorsFile {

  static final String KEY = "sensors";

  private static final double LARGE = 1e9;
  private static final List<String> METRICS = Metric.ALL.stream().map(Metric::key).toList();

  private SensorsFile() {}

  /** Metrics that are not named are measured exactly. */
  static Map<Metric, SensorSpec> read(Section in) {
    Map<Metric, SensorSpec> specs = new LinkedHashMap<>();
    if (in.has(KEY)) {
      Section sensors = in.section(KEY);
      for (String key : sensors.keys()) {
        specs.put(metric(sensors, key), spec(sensors.section(key)));
      }
    }
    return specs;
  }

  private static Metric metric(Section in, String key) {
    if (!METRICS.contains(key)) {
      throw in.error(
          key, "there is no metric of this name; %s".formatted(Nearest.hint(key, METRICS)));
    }
    return Metric.ALL.get(METRICS.indexOf(key));
  }

  private static SensorSpec spec(Section in) {
    return in.build(
        () ->
            new SensorSpec(
                ticks(in, "period"),
                in.get("step", number(0, LARGE), 0.0),
                in.get("noise", number(0, LARGE), 0.0),
                in.get("bias", number(0, LARGE), 0.0),
                ticks(in, "lag"),
                in.get("dropOut", number(0, 1), 0.0),
                in.get("stuckPerDay", number(0, LARGE), 0.0),
                ticks(in, "stuckFor")));
  }

  private static long ticks(Section in, String key) {
    return Ticks.of(in.get(key, DURATION, Duration.ZERO));
  }
}
