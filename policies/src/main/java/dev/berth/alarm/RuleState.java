package dev.berth.alarm;

import dev.berth.model.HostSpec;
import dev.berth.model.Ticks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One rule on every host it applies to, as columns by row. */
final class RuleState {

  final AlarmRule rule;
  final int[] rows;
  final @Nullable Alarm[] active;
  final double[] worst;
  final int[] actions;

  /** Since which sample the quantity is outside (no alarm) or well inside (alarm); or NEVER. */
  private final long[] since;

  RuleState(AlarmRule rule, List<HostSpec> hosts) {
    this.rule = rule;
    rows = IntStream.range(0, hosts.size()).filter(r -> rule.appliesTo(hosts.get(r))).toArray();
    active = new @Nullable Alarm[hosts.size()];
    worst = new double[hosts.size()];
    actions = new int[hosts.size()];
    since = new long[hosts.size()];
    Arrays.fill(since, Ticks.NEVER);
  }

  /** Whether what counts, from this sample on, has lasted for the rule's duration. */
  boolean lasted(int row, boolean counts, long sampledAt) {
    if (!counts) {
      since[row] = Ticks.NEVER;
      return false;
    }
    since[row] = Math.min(since[row], sampledAt);
    return sampledAt - since[row] >= rule.durationTicks();
  }

  void begin(int row, Alarm alarm) {
    active[row] = alarm;
    worst[row] = alarm.amount();
    actions[row] = 0;
    since[row] = Ticks.NEVER;
  }

  void end(int row) {
    active[row] = null;
    since[row] = Ticks.NEVER;
  }

  void note(int row, double amount) {
    if (rule.excess(amount) > rule.excess(worst[row])) {
      worst[row] = amount;
    }
  }
}
