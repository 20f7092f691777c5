package dev.berth.sim;

import dev.berth.alarm.AlarmRule;
import dev.berth.alarm.DriftRule;
import dev.berth.draws.Draws;
import dev.berth.model.Metric;
import dev.berth.sim.physics.PhysicsSpec;
import dev.berth.sim.sensor.SensorSpec;
import dev.berth.sim.sensor.Sensors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes hosts more than amounts: physics, sensors, and the alarms that stand on them.
 *
 * @param physics heat, air, fans, disks and network; empty models none of it, at no cost
 * @param sensors errors of measurement by metric; other metrics are measured exactly
 * @param drift when an instance has drifted from its desired characteristics; empty watches none
 * @param draws where sensors take their errors from: those of the replication
 */
public record Bodies(
    Optional<PhysicsSpec> physics,
    Map<Metric, SensorSpec> sensors,
    List<AlarmRule> alarms,
    Optional<DriftRule> drift,
    Draws draws) {

  /** No physics, ideal sensors, no alarms. */
  public static final Bodies NONE = new Bodies(Optional.empty(), Map.of(), List.of(), new Draws(0));

  /** Nobody watches for drift. */
  public Bodies(
      Optional<PhysicsSpec> physics,
      Map<Metric, SensorSpec> sensors,
      List<AlarmRule> alarms,
      Draws draws) {
    this(physics, sensors, alarms, Optional.empty(), draws);
  }

  /** Readings that are kept per host and metric that an alarm rule names. */
  static final int HISTORY_SAMPLES = 64;

  public Bodies {
    sensors = Map.copyOf(sensors);
    alarms = List.copyOf(alarms);
  }

  /** The same with the draws of a replication. */
  public Bodies with(Draws replication) {
    return new Bodies(physics, sensors, alarms, drift, replication);
  }

  Sensors sensors(int hosts) {
    return sensors.isEmpty() ? Sensors.ideal() : Sensors.of(sensors, hosts, draws);
  }
}
