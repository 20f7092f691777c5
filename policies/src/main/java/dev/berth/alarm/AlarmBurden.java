package dev.berth.alarm;

import dev.berth.model.Ticks;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Collection;

/**
 * What every host's alarms weigh: an alarm weighs 1 (warning) or 3 (critical) while it is active,
 * and half of that with every six hours after its end. Weights and half-life are assumed.
 */
public final class AlarmBurden {

  private static final double WARNING = 1;
  private static final double CRITICAL = 3;
  private static final double HALF_LIFE_TICKS = 6.0 * Ticks.PER_HOUR;

  /** Below this a past alarm is forgotten: about three days for a warning. */
  private static final double FORGOTTEN = 1.0 / 4096;

  private final double[] past;
  private final double[] now;
  private final Long2ObjectOpenHashMap<Alarm> active = new Long2ObjectOpenHashMap<>();
  private long lastTick;

  public AlarmBurden(int hosts) {
    past = new double[hosts];
    now = new double[hosts];
  }

  /** Takes the alarms that are active at a tick, which must not lie before the last one. */
  public void update(long tick, Collection<Alarm> alarms) {
    double left = StrictMath.pow(0.5, (tick - lastTick) / HALF_LIFE_TICKS);
    lastTick = tick;
    for (int row = 0; row < past.length; row++) {
      past[row] = past[row] * left < FORGOTTEN ? 0 : past[row] * left;
    }
    endThoseNotAmong(alarms);
    System.arraycopy(past, 0, now, 0, past.length);
    for (Alarm alarm : alarms) {
      active.put(alarm.id(), alarm);
      now[alarm.host()] += weight(alarm);
    }
  }

  /** What a host's alarms weigh, 0 or more. */
  public double of(int row) {
    return now[row];
  }

  private void endThoseNotAmong(Collection<Alarm> alarms) {
    LongSet ids = new LongOpenHashSet(alarms.size());
    alarms.forEach(alarm -> ids.add(alarm.id()));
    // In the order of their ids, so that sums are the same in every run.
    active.values().stream()
        .filter(alarm -> !ids.contains(alarm.id()))
        .sorted(java.util.Comparator.comparingLong(Alarm::id))
        .forEach(alarm -> past[alarm.host()] += weight(alarm));
    active.keySet().retainAll(ids);
  }

  private static double weight(Alarm alarm) {
    return alarm.rule().severity() == Severity.CRITICAL ? CRITICAL : WARNING;
  }
}
