package dev.berth.scenarios.kpi;

import dev.berth.alarm.Alarm;
import dev.berth.alarm.AlarmEnd;
import dev.berth.alarm.AlarmRule;
import dev.berth.alarm.DriftAlarm;
import dev.berth.model.Ticks;
import dev.berth.reports.schema.EventTable;
import dev.berth.reports.store.CellWriter;
import dev.berth.reports.store.EventRows;
import dev.berth.state.Topology;
import java.util.Locale;

/** Writes the alarms of a run. */
final class AlarmRows {

  private final EventRows rows;
  private final Topology topology;

  AlarmRows(CellWriter writer, Topology topology) {
    rows = writer.events(EventTable.ALARMS);
    this.topology = topology;
  }

  void ended(AlarmEnd end) {
    Alarm alarm = end.alarm();
    AlarmRule rule = alarm.rule();
    rows.add(
        Ticks.toSeconds(alarm.raisedTick()),
        Ticks.toSeconds(end.tick()),
        alarm.id(),
        rule.name(),
        word(rule.severity()),
        topology.host(alarm.host()).name(),
        rule.metric().key(),
        alarm.cause(),
        rule.low(),
        rule.high(),
        alarm.amount(),
        end.worst(),
        (long) end.actions(),
        word(end.outcome()));
  }

  /** An instance's drift stands beside the alarms of hosts: its range is what is desired of it. */
  void ended(DriftAlarm.End end) {
    DriftAlarm alarm = end.alarm();
    boolean atLeast = alarm.characteristic().atLeast();
    rows.add(
        Ticks.toSeconds(alarm.raisedTick()),
        Ticks.toSeconds(end.tick()),
        alarm.id(),
        "drift",
        word(alarm.rule().severity()),
        topology.host(alarm.host()).name(),
        alarm.characteristic().key(),
        "drift of " + alarm.instance().name(),
        atLeast ? alarm.desired() : Double.NEGATIVE_INFINITY,
        atLeast ? Double.POSITIVE_INFINITY : alarm.desired(),
        alarm.reading(),
        end.worst(),
        (long) end.actions(),
        word(end.outcome()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
