package dev.berth.alarm;

import dev.berth.model.LaunchRequest;

/** Hears of alarms, on the manager's thread. */
public interface AlarmListener {

  default void alarmRaised(Alarm alarm) {}

  default void alarmEnded(AlarmEnd end) {}

  /** An instance has drifted from its desired performance characteristics. */
  default void driftRaised(DriftAlarm alarm) {}

  default void driftEnded(DriftAlarm.End end) {}

  /** A reading of an instance missed what is desired from one sample on until now. */
  default void missed(LaunchRequest instance, long fromTick, long toTick) {}
}
