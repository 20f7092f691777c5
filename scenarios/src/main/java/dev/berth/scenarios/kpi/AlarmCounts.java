package dev.berth.scenarios.kpi;

import dev.berth.alarm.Alarm;
import dev.berth.alarm.AlarmEnd;
import dev.berth.alarm.Severity;
import java.util.Map;

/** Alarms raised in the window, and for how much of it they were active. */
final class AlarmCounts implements KpiSource {

  private static final double TICKS_PER_MINUTE = 60_000;

  private final Window window;
  private long raised;
  private long activeTicks;
  private long criticalTicks;

  AlarmCounts(Window window) {
    this.window = window;
  }

  void raised(Alarm alarm) {
    if (window.contains(alarm.raisedTick())) {
      raised++;
    }
  }

  void ended(AlarmEnd end) {
    long ticks = window.overlap(end.alarm().raisedTick(), end.tick());
    activeTicks += ticks;
    if (end.alarm().rule().severity() == Severity.CRITICAL) {
      criticalTicks += ticks;
    }
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    kpis.put("alarms", (double) raised);
    kpis.put("alarm-minutes", activeTicks / TICKS_PER_MINUTE);
    kpis.put("critical-alarm-minutes", criticalTicks / TICKS_PER_MINUTE);
  }
}
