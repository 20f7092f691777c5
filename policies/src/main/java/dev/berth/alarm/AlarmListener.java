package dev.berth.alarm;

/** Hears of alarms, on the manager's thread. */
public interface AlarmListener {

  default void alarmRaised(Alarm alarm) {}

  default void alarmEnded(AlarmEnd end) {}
}
