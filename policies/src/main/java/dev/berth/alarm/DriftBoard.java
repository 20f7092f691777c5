package dev.berth.alarm;

import dev.berth.configuration.Characteristic;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.Ticks;
import dev.berth.state.FleetState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds running instances against their desired performance characteristics at every sample. Costs
 * a reading per instance and characteristic that a policy names; nothing for instances whose
 * policies name none.
 */
public final class DriftBoard {

  /** A reading that misses by less than this share misses nothing. */
  private static final double HAIR = 1e-9;

  /** One characteristic of one instance. */
  private static final class Watch {
    final Characteristic characteristic;
    final double desired;
    long since = Ticks.NEVER;
    @Nullable DriftAlarm alarm;
    double worst;
    int actions;

    Watch(Characteristic characteristic, double desired) {
      this.characteristic = characteristic;
      this.desired = desired;
    }
  }

  /** An instance and what is watched of it. */
  private static final class Watched {
    final LaunchRequest request;
    final List<Watch> watches = new ArrayList<>();

    /** Since which sample it misses something; or NEVER. */
    long missingSince = Ticks.NEVER;

    Watched(LaunchRequest request) {
      this.request = request;
    }
  }

  private final DriftRule rule;
  private final Readings readings;
  private final FleetState state;
  private final AlarmListener listener;
  private final Map<Long, Watched> instances = new LinkedHashMap<>();
  private long raised;

  /**
   * The latest reading of a characteristic of a running instance; NaN where nothing measures it.
   */
  @FunctionalInterface
  public interface Readings {
    double of(long instance, Characteristic characteristic);
  }

  public DriftBoard(DriftRule rule, Readings readings, FleetState state, AlarmListener listener) {
    this.rule = rule;
    this.readings = readings;
    this.state = state;
    this.listener = listener;
  }

  /** An instance runs. */
  public void started(LaunchRequest request) {
    Watched watched = new Watched(request);
    for (Characteristic characteristic : Characteristic.OF_INSTANCES) {
      double desired = characteristic.desired(request.policy());
      if (!Double.isNaN(desired)) {
        watched.watches.add(new Watch(characteristic, desired));
      }
    }
    if (!watched.watches.isEmpty()) {
      instances.put(request.id(), watched);
    }
  }

  /** An instance is gone. */
  public void ended(long instance, long now) {
    Watched watched = instances.remove(instance);
    if (watched != null) {
      close(watched, now, DriftAlarm.Outcome.ENDED);
    }
  }

  /** New samples are known. */
  public void update(long now) {
    instances.forEach((id, watched) -> update(watched, now));
  }

  /** The run is over. */
  public void close(long now) {
    instances.values().forEach(watched -> close(watched, now, DriftAlarm.Outcome.OPEN));
  }

  /** The active alarms, by instance in order of start. */
  public List<DriftAlarm> active() {
    List<DriftAlarm> active = new ArrayList<>();
    for (Watched watched : instances.values()) {
      for (Watch watch : watched.watches) {
        if (watch.alarm != null) {
          active.add(watch.alarm);
        }
      }
    }
    return active;
  }

  /** Whether anything is desired of an instance. */
  public boolean watches(long instance) {
    return instances.containsKey(instance);
  }

  /** Notes that a relocation was ordered because of an alarm; nothing when it has ended. */
  public void acted(DriftAlarm alarm) {
    Watched watched = instances.get(alarm.instance().id());
    if (watched != null) {
      for (Watch watch : watched.watches) {
        watch.actions += watch.alarm == null ? 0 : 1;
      }
    }
  }

  private void update(Watched watched, long now) {
    settle(watched, now);
    boolean misses = false;
    for (Watch watch : watched.watches) {
      double reading = readings.of(watched.request.id(), watch.characteristic);
      if (!Double.isNaN(reading)) {
        misses |= watch.characteristic.miss(reading, watch.desired) > HAIR;
        update(watched, watch, reading, now);
      }
    }
    watched.missingSince = misses ? now : Ticks.NEVER;
  }

  private void update(Watched watched, Watch watch, double reading, long now) {
    double miss = watch.characteristic.miss(reading, watch.desired);
    DriftAlarm alarm = watch.alarm;
    if (alarm == null) {
      if (lasted(watch, miss > Math.max(HAIR, rule.tolerance()), now)) {
        raise(watched, watch, reading, now);
      }
      return;
    }
    if (miss > watch.characteristic.miss(watch.worst, watch.desired)) {
      watch.worst = reading;
    }
    if (lasted(watch, miss <= HAIR, now)) {
      boolean acted = watch.actions > 0;
      end(watch, now, acted ? DriftAlarm.Outcome.CLEARED_AFTER_ACTION : DriftAlarm.Outcome.CLEARED);
    }
  }

  private boolean lasted(Watch watch, boolean counts, long now) {
    watch.since = counts ? Math.min(watch.since, now) : Ticks.NEVER;
    return counts && now - watch.since >= rule.durationTicks();
  }

  private void raise(Watched watched, Watch watch, double reading, long now) {
    Placement placement = Objects.requireNonNull(state.placement(watched.request.id()));
    DriftAlarm alarm =
        new DriftAlarm(
            raised++,
            rule,
            watched.request,
            placement.host(),
            watch.characteristic,
            watch.desired,
            reading,
            now);
    watch.alarm = alarm;
    watch.worst = reading;
    watch.actions = 0;
    watch.since = Ticks.NEVER;
    listener.driftRaised(alarm);
  }

  private void end(Watch watch, long now, DriftAlarm.Outcome outcome) {
    DriftAlarm alarm = Objects.requireNonNull(watch.alarm);
    watch.alarm = null;
    watch.since = Ticks.NEVER;
    listener.driftEnded(new DriftAlarm.End(alarm, now, watch.worst, watch.actions, outcome));
  }

  private void close(Watched watched, long now, DriftAlarm.Outcome outcome) {
    settle(watched, now);
    for (Watch watch : watched.watches) {
      if (watch.alarm != null) {
        end(watch, now, outcome);
      }
    }
  }

  /** What was missed at the sample before was missed until now. */
  private void settle(Watched watched, long now) {
    if (watched.missingSince != Ticks.NEVER) {
      listener.missed(watched.request, watched.missingSince, now);
    }
  }
}
