package dev.berth.sim.sensor;

import dev.berth.draws.Draws;
import dev.berth.model.Metric;
import dev.berth.state.ReadingTable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/** The sensors of a set of hosts: at most one per metric, alike on every host. */
public final class Sensors {

  private final Map<Metric, Sensor> byMetric;

  public Sensors(Map<Metric, Sensor> byMetric) {
    this.byMetric = new EnumMap<>(Metric.class);
    this.byMetric.putAll(byMetric);
  }

  /** An ideal sensor for every metric that is modelled. */
  public static Sensors ideal() {
    Map<Metric, Sensor> ideal = new EnumMap<>(Metric.class);
    Metric.ALL.forEach(metric -> ideal.put(metric, Sensor.IDEAL));
    return new Sensors(ideal);
  }

  /**
   * Sensors with errors for some metrics, ideal ones for the others.
   *
   * @param draws those of the replication
   */
  public static Sensors of(Map<Metric, SensorSpec> specs, int hosts, Draws draws) {
    Map<Metric, Sensor> sensors = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.ALL) {
      SensorSpec spec = specs.get(metric);
      sensors.put(
          metric, spec == null ? Sensor.IDEAL : new FaultySensor(metric, spec, hosts, draws));
    }
    return new Sensors(sensors);
  }

  /**
   * Samples one metric of all hosts; without a sensor for it nothing happens.
   *
   * @param truth the true value by row, in the metric's unit; NaN where it is not modelled
   */
  public void sample(Metric metric, IntToDoubleFunction truth, long tick, ReadingTable into) {
    if (!byMetric.containsKey(metric)) {
      return;
    }
    Sensor sensor = Objects.requireNonNull(byMetric.get(metric));
    for (int row = 0; row < into.hosts(); row++) {
      sensor.sample(metric, row, truth.applyAsDouble(row), tick, into);
    }
  }
}
