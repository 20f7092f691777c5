package dev.berth.alarm;

import dev.berth.model.HostSpec;
import dev.berth.model.Metric;
import dev.berth.state.ReadingTable;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Watches the readings of a fleet and knows which alarms are active. A missing reading leaves
 * everything as it is, except for rules on silence; a reading that was not sampled anew adds
 * nothing to a duration. Costs rules x hosts per update, and an object per alarm.
 */
public final class AlarmBoard {

  private final List<RuleState> states;
  private final ReadingHistory history;
  private final AlarmListener listener;
  private final Map<Long, Alarm> active = new LinkedHashMap<>();
  private long raised;

  /**
   * @param historySamples readings kept per host for every metric that a rule names, 2 or more
   */
  public AlarmBoard(
      List<AlarmRule> rules, List<HostSpec> hosts, int historySamples, AlarmListener listener) {
    requireUnique(rules);
    this.listener = listener;
    states = rules.stream().map(rule -> new RuleState(rule, hosts)).toList();
    history = new ReadingHistory(hosts.size(), metrics(rules), historySamples);
  }

  /** A board without rules, on which no alarm is ever active. */
  public static AlarmBoard without(List<HostSpec> hosts) {
    return new AlarmBoard(List.of(), hosts, 2, new AlarmListener() {});
  }

  /** Takes new readings: alarms end, then alarms are raised, by rule and row. */
  public void update(long now, ReadingTable readings) {
    history.accept(readings);
    for (RuleState state : states) {
      for (int row : state.rows) {
        update(state, row, now, readings);
      }
    }
  }

  /** Ends every active alarm as open; the run is over. */
  public void close(long now) {
    for (RuleState state : states) {
      for (int row : state.rows) {
        Alarm alarm = state.active[row];
        if (alarm != null) {
          end(state, alarm, now, AlarmEnd.Outcome.OPEN);
        }
      }
    }
  }

  /** The active alarms in order of raising. */
  public Collection<Alarm> active() {
    return Collections.unmodifiableCollection(active.values());
  }

  /** The active alarm of the greatest severity on a host (the earliest of equals), or null. */
  public @Nullable Alarm worstOn(int host) {
    Alarm worst = null;
    for (RuleState state : states) {
      Alarm alarm = state.active[host];
      if (alarm != null && (worst == null || precedes(alarm, worst))) {
        worst = alarm;
      }
    }
    return worst;
  }

  /** Notes that a relocation was ordered because of an alarm; nothing when it has ended. */
  public void acted(Alarm alarm) {
    for (RuleState state : states) {
      Alarm present = state.active[alarm.host()];
      if (present != null && present.id() == alarm.id()) {
        state.actions[alarm.host()]++;
      }
    }
  }

  public List<AlarmRule> rules() {
    return states.stream().map(state -> state.rule).toList();
  }

  /** The latest readings of the metrics that rules name. */
  public ReadingHistory history() {
    return history;
  }

  private void update(RuleState state, int row, long now, ReadingTable readings) {
    double amount = amount(state.rule, row, now, readings);
    if (Double.isNaN(amount)) {
      return;
    }
    AlarmRule rule = state.rule;
    long at = rule.quantity() == Quantity.SILENCE ? now : readings.sampledAt(rule.metric(), row);
    Alarm alarm = state.active[row];
    if (alarm == null) {
      if (state.lasted(row, rule.outside(amount), at)) {
        raise(state, new Alarm(raised++, rule, row, amount > rule.high(), amount, now));
      }
      return;
    }
    state.note(row, amount);
    if (state.lasted(row, rule.wellInside(amount), at)) {
      boolean acted = state.actions[row] > 0;
      end(
          state,
          alarm,
          now,
          acted ? AlarmEnd.Outcome.CLEARED_AFTER_ACTION : AlarmEnd.Outcome.CLEARED);
    }
  }

  private double amount(AlarmRule rule, int row, long now, ReadingTable readings) {
    return switch (rule.quantity()) {
      case VALUE -> readings.value(rule.metric(), row);
      case RATE ->
          Double.isNaN(readings.value(rule.metric(), row))
              ? Double.NaN
              : history.ratePerMinute(rule.metric(), row, rule.spanTicks());
      case SILENCE -> silence(rule.metric(), row, now);
    };
  }

  /** Minutes since the last available reading, or since the start without any. */
  private double silence(Metric metric, int row, long now) {
    long last = history.size(metric, row) == 0 ? 0 : history.tick(metric, row, 0);
    return (now - last) / ReadingHistory.TICKS_PER_MINUTE;
  }

  private void raise(RuleState state, Alarm alarm) {
    state.begin(alarm.host(), alarm);
    active.put(alarm.id(), alarm);
    listener.alarmRaised(alarm);
  }

  private void end(RuleState state, Alarm alarm, long now, AlarmEnd.Outcome outcome) {
    int row = alarm.host();
    AlarmEnd end = new AlarmEnd(alarm, now, state.worst[row], state.actions[row], outcome);
    state.end(row);
    active.remove(alarm.id());
    listener.alarmEnded(end);
  }

  private static boolean precedes(Alarm alarm, Alarm other) {
    int bySeverity = alarm.rule().severity().compareTo(other.rule().severity());
    return bySeverity > 0 || (bySeverity == 0 && alarm.id() < other.id());
  }

  private static Set<Metric> metrics(List<AlarmRule> rules) {
    Set<Metric> metrics = EnumSet.noneOf(Metric.class);
    rules.forEach(rule -> metrics.add(rule.metric()));
    return metrics;
  }

  private static void requireUnique(List<AlarmRule> rules) {
    if (rules.stream().map(AlarmRule::name).distinct().count() != rules.size()) {
      throw new IllegalArgumentException(
          "The names of alarm rules must differ, got %s."
              .formatted(rules.stream().map(AlarmRule::name).toList()));
    }
  }
}
