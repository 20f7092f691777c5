package dev.berth.relocation;

import dev.berth.alarm.Alarm;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.strategy.RelocationCause;
import org.jspecify.annotations.Nullable;

/**
 * A host above a limit, until it is expected to be at or below another one.
 *
 * @param enough the pressure at which no more has to leave
 */
record HighPressure(
    int host,
    RelocationCause cause,
    String detail,
    Pressure pressure,
    double enough,
    @Nullable Metric metric,
    @Nullable Alarm alarm)
    implements Need {

  @Override
  public boolean pressing() {
    return pressure.now(host) > enough;
  }

  @Override
  public double benefit(LaunchRequest instance, int target) {
    return pressure.benefit(instance, host, target);
  }
}
